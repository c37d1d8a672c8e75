<?php
$content_width = 625;
add_theme_support( 'title-tag' );
