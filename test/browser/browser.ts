/** The browser of the tests is that of the pictures. */
export { launchBrowser } from '../../scripts/pictures/chromium';
