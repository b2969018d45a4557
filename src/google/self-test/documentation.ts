/** Google's pages by their last word, so that each line of the self-test carries a short one. */

const FOLDERS: { readonly [folder: string]: readonly string[] } = {
  'apps-script/reference/spreadsheet': [
    'range',
    'sheet',
    'spreadsheet',
    'spreadsheet-app',
    'data-validation-builder',
    'protection',
  ],
  'apps-script/reference/properties': ['properties', 'properties-service'],
  'apps-script/reference/script': ['script-app', 'authorization-info'],
  'apps-script/reference/html': ['html-service', 'html-output'],
  'apps-script/reference/base': ['session', 'ui'],
  'apps-script/reference/lock': ['lock'],
  'apps-script/reference/mail': ['mail-app'],
  'apps-script/reference/utilities': ['utilities'],
  'apps-script/guides': ['v8-runtime', 'triggers'],
  'apps-script/guides/services': ['quotas'],
  'workspace/add-ons/concepts': ['editor-triggers'],
};

/** The whole address of `range#getvalues`. Throws for a page that is in no folder. */
export function addressOf(page: string): string {
  const [name = ''] = page.split('#');
  const folder = Object.keys(FOLDERS).find((one) => FOLDERS[one]?.includes(name));
  if (folder === undefined) throw new Error(`No folder holds the page ${page}`);
  return `https://developers.google.com/${folder}/${page}`;
}
