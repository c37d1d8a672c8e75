export { GET } from './feed.json.ts';
export { archivePaths as getStaticPaths } from '../syndication/feeds/feed-pages.ts';
