/** The mails the add-on writes, each as HTML and plain text. */
export { renderDigest } from './digest';
export { renderNotice } from './notice';
