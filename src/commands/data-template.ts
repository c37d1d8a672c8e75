/** The id of the source of a new story, which all of its data are from. */
export const SOURCE = 'figures';

/** What differs with the form of a graphic of a new story. */
export interface DataTemplate {
  /** The name of the CSV file, without its extension. */
  name: string;
  csv: string;
  /** In English. */
  standfirst: string;
  /** The reference to a figure of the standfirst. */
  figure: string;
  /** The field of the front matter that declares such files, and the lines on this one. */
  field: 'tables' | 'values';
  declaration: string;
  /** The part of the front matter about the picture on the first screen, where the form has one. */
  opening?: string;
  /** The heading of the section with the graphic. */
  what: string;
  scene: string;
}
