/** The comment in a story's HTML where the story ends and its notes begin. */
export const END = '<!-- end of the story -->';
