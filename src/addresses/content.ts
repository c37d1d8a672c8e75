// Where authors write: paths from the project's folder, with slashes on every system.

export const CONTENT = 'content';
export const PUBLICATION_FILE = `${CONTENT}/publication.yaml`;
/** The folder with the folders of all stories. */
export const STORIES = `${CONTENT}/stories`;
export const storyFolder = (slug: string): string => `${STORIES}/${slug}`;
