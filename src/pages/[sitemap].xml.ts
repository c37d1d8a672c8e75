export { sitemapPaths as getStaticPaths, sitemapOf as GET } from '../syndication/feeds/sitemap.ts';
