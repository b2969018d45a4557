/** Pages, and the small tools beside them. */
import { pageNamed } from '../pages';
import { assume, type Group, outcomeOf, Undecided, words } from './assumption';

const LARGE = 300_000;

export const PAGES: Group = {
  title: 'Pages and tools',
  assumptions: [
    assume(
      'A page comes as it was pushed',
      'html-service#createhtmloutputfromfilefilename',
      'whole, its links unbroken',
      () => {
        const page = pageNamed('about').getContent();
        const isWhole = page.includes('id="root"') && /<\/html>\s*$/.test(page);
        // The slashes of an address in a script are escaped, since `//` has been taken for a comment.
        return `${isWhole ? 'whole' : 'cut'}, its links ${page.includes(':\\/\\/opensource.org') ? 'unbroken' : 'broken'}`;
      },
    ),
    assume('A page that is not there is refused', 'html-service#createhtmloutputfromfilefilename', 'refused', () =>
      outcomeOf(() => HtmlService.createHtmlOutputFromFile('no-such-page')),
    ),
    assume('A page of 300 KB is accepted', 'html-service', `${LARGE} characters`, () => {
      const page = HtmlService.createHtmlOutput('x'.repeat(LARGE));
      return `${page.getContent().length} characters`;
    }),
    assume('A page has no size until one is set', 'html-output#getwidth', 'nothing, the number 460', () => {
      const page = HtmlService.createHtmlOutput('x');
      return `${words(page.getWidth())}, ${words(page.setWidth(460).getWidth())}`;
    }),
    assume('Google makes identifiers, each another', 'utilities#getuuid', 'two of 36 characters', () => {
      const [one, other] = [Utilities.getUuid(), Utilities.getUuid()];
      const right = /^[0-9a-f-]{36}$/;
      return one !== other && right.test(one) && right.test(other) ? 'two of 36 characters' : `${one}, ${other}`;
    }),
    assume(
      'An attachment keeps its name, type and letters',
      'utilities#newblobdata,-contenttype,-name',
      'a.ics text/calendar Grüße',
      () => {
        const blob = Utilities.newBlob('Grüße', 'text/calendar', 'a.ics');
        return [blob.getName(), blob.getContentType(), blob.getDataAsString()].join(' ');
      },
    ),
    // The edition that is pasted by hand takes its pages out of one file so.
    assume('What is packed can be unpacked', 'utilities#ungzipblob', 'Grüße', () => {
      const bytes = Utilities.base64DecodeWebSafe('H4sIAAAAAAACA3MvOrzn8PxUAHFw0_sHAAAA');
      return Utilities.ungzip(Utilities.newBlob(bytes, 'application/x-gzip')).getDataAsString();
    }),
    assume(
      'A menu that is added again takes the place of the one before',
      'ui#createmenucaption',
      '',
      () => new Undecided('Look above the sheet: the add-on should stand there once, "Run the self-test" in it.'),
    ),
    assume('Packed text is unpacked', 'utilities#ungzipblob', 'the text “hello”', () => {
      const packed = Utilities.base64DecodeWebSafe('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==');
      return words(Utilities.ungzip(Utilities.newBlob(packed, 'application/x-gzip')).getDataAsString());
    }),
    assume(
      'A date as text is refused where a date belongs',
      'utilities#formatdatedate,-timezone,-format',
      'refused',
      () => outcomeOf(() => Utilities.formatDate('2026-01-01' as unknown as Date, 'Etc/UTC', 'yyyy')),
    ),
  ],
};
