export { sitemapOf as GET } from '../syndication/feeds/site-pages.ts';
