/** What differs with the form of a new story's graphic. */
export interface DataTemplate {
  /** The name of the CSV file, without its extension, and the id of its source. */
  name: string;
  csv: string;
  /** In English. */
  standfirst: string;
  /** The reference to a figure of the standfirst. */
  figure: string;
  /** The part of the front matter that declares the file. */
  declaration: string;
  /** The heading of the section about the data. */
  what: string;
  scene: string;
}
