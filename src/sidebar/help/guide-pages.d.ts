/** The pages of `docs/guide`, put here by the build (`scripts/build/guide-pages.ts`). */
declare module 'guide-pages' {
  interface GuidePage {
    readonly name: string;
    readonly title: string;
    /** What it is about, in a few words. */
    readonly about: string;
    /** The heading it stands under in the table of contents. */
    readonly section: string;
    /** Links to other pages are `#name` or `#name/heading`. */
    readonly html: string;
  }
  const pages: readonly GuidePage[];
  export default pages;
}
