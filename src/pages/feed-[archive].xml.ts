export { GET } from './feed.xml.ts';
export { archivePaths as getStaticPaths } from '../syndication/feeds/feed-pages.ts';
