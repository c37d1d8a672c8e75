export { sitemapOf as GET } from '../syndication/feeds/sitemap.ts';
