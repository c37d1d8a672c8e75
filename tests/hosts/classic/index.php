<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<meta name="viewport" content="width=device-width">
<?php wp_head(); ?>
<link rel="stylesheet" href="<?php echo get_stylesheet_uri(); ?>">
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<div id="page">
<div id="content">
<?php
while ( have_posts() ) {
	the_post();
	the_title( '<h1>', '</h1>' );
	echo '<div class="entry-content">';
	the_content();
	echo '</div>';
}
?>
</div>
<div id="secondary"><p>Recent posts</p></div>
</div>
<?php wp_footer(); ?>
</body>
</html>
