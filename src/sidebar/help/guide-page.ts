/** A page of the user's guide, as the build hands it to the Help dialog. */
export interface GuidePage {
  /** Its file without `.md`. */
  readonly name: string;
  readonly title: string;
  /** What it is about, from the table of contents. */
  readonly about: string;
  /** The heading it stands under in the table of contents. */
  readonly section: string;
  /**
   * Without pictures. Headings are one level down and carry ids; a link to another page is `#name` or `#name/heading`, one
   * on the same page too.
   */
  readonly html: string;
}
