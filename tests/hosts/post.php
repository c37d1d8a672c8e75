<?php
// Publishes a post, whose content comes on the standard input, and switches to the theme that is the second
// argument. The first is WordPress's folder, which is installed if it has not been. Prints the post's address.
$_SERVER['HTTP_HOST'] = '';
define( 'WP_INSTALLING', ! file_exists( $argv[1] . '/installed' ) );
require $argv[1] . '/wp-load.php';
if ( WP_INSTALLING ) {
	require ABSPATH . 'wp-admin/includes/upgrade.php';
	// No server of mail is there.
	add_filter( 'pre_wp_mail', '__return_true' );
	wp_install( 'A host', 'editor', 'editor@host.example', true, '', 'password' );
	touch( $argv[1] . '/installed' );
}
switch_theme( $argv[2] );
// An administrator, who may write any HTML: the content passes through WordPress's own filters.
wp_set_current_user( 1 );
$id = wp_insert_post(
	[
		'post_title'   => 'A post',
		'post_status'  => 'publish',
		'post_content' => wp_slash( stream_get_contents( STDIN ) ),
	],
	true
);
echo is_wp_error( $id ) ? $id->get_error_message() : get_permalink( $id );
