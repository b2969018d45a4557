/**
 * The pages of sidebars and dialogs, as the build laid them down: a file of its own for each, or all of them packed into
 * the one file `Pages.html` of the edition that people paste by hand, who would not paste a dozen.
 *
 * `Pages.html` holds each page as `<pre id="today">…</pre>`: gzip, in web-safe base64, broken into lines. So it is a
 * quarter as long, no character in it means anything to HTML, and there is no `//` that could be taken for a comment.
 */

/** Set by the build. */
declare const __PAGES__: 'files' | 'packed';

const PACK = 'Pages';

const NOT_WHOLE = `<!DOCTYPE html>
<html lang="en"><head><base target="_blank"></head><body style="font:13px/1.4 Arial,sans-serif;margin:16px">
<p>The file Pages.html in Apps Script is not whole, so this page cannot be shown.</p>
<p>Open Extensions, then Apps Script. Click Pages.html, select all of it and delete it, then paste the whole of Pages.html
again and save. Nothing in your sheet is affected.</p></body></html>`;

/** The page `<name>.html`, with neither title nor size yet. */
export function pageNamed(name: string): GoogleAppsScript.HTML.HtmlOutput {
  return __PAGES__ === 'packed' ? unpack(name) : HtmlService.createHtmlOutputFromFile(name);
}

/** What is pasted by hand may be cut off: then the page says how to mend it. */
function unpack(name: string): GoogleAppsScript.HTML.HtmlOutput {
  try {
    const pack = HtmlService.createHtmlOutputFromFile(PACK).getContent();
    const opening = `<pre id="${name}">`;
    const begin = pack.indexOf(opening);
    const end = pack.indexOf('</pre>', begin);
    if (begin < 0 || end < 0) throw new Error(`There is no whole page named ${name} in ${PACK}.html.`);
    const packed = pack.slice(begin + opening.length, end).replace(/\s/g, '');
    const zipped = Utilities.newBlob(Utilities.base64DecodeWebSafe(packed), 'application/x-gzip');
    return HtmlService.createHtmlOutput(Utilities.ungzip(zipped).getDataAsString());
  } catch (cause) {
    Logger.log(`${PACK}.html could not be read: ${String(cause)}`);
    return HtmlService.createHtmlOutput(NOT_WHOLE);
  }
}
