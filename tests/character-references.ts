/** The character references that HTML also knows without a semicolon: the standard's list. */
export const LEGACY = (
  'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT ' +
  'Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN ' +
  'Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ' +
  'ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt ' +
  'iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ' +
  'ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 ' +
  'szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'
).split(' ');

/** An address that ends with a name, one that goes on behind it, and one that is escaped twice. */
export const addressesWith = (name: string): string[] => [
  `https://a.example/?print&${name}`,
  `https://a.example/?print&${name}=1&${name}-2&${name}`,
  `https://a.example/?print&amp;${name}`,
];
