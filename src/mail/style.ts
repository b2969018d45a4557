/** Look of the mail. Mail programs want inline styles; the class names carry the dark scheme where one is supported. */
const FONT = '"Google Sans", Roboto, Arial, sans-serif';

const COLOUR = {
  text: '#202124',
  secondary: '#5f6368',
  border: '#dadce0',
  surface: '#ffffff',
  page: '#f8f9fa',
  action: '#1a73e8',
  warning: '#b06000',
  warningSurface: '#fef7e0',
  late: '#d93025',
} as const;

export const STYLE = {
  body: { margin: '0', padding: '0', backgroundColor: COLOUR.page },
  frame: { width: '100%', tableLayout: 'fixed', backgroundColor: COLOUR.page },
  column: {
    width: '100%',
    // With the next one: a long address breaks instead of making the mail wider than the phone.
    tableLayout: 'fixed',
    wordBreak: 'break-word',
    overflowWrap: 'anywhere',
    maxWidth: '640px',
    margin: '0 auto',
    backgroundColor: COLOUR.surface,
    fontFamily: FONT,
    fontSize: '14px',
    lineHeight: '1.4',
    color: COLOUR.text,
    textAlign: 'left',
  },
  cell: { padding: '16px' },
  title: { margin: '0', fontSize: '20px', lineHeight: '1.3', fontWeight: '500', color: COLOUR.text },
  heading: { margin: '0 0 8px', fontSize: '16px', fontWeight: '500', color: COLOUR.text },
  caption: { margin: '4px 0 0', fontSize: '12px', color: COLOUR.secondary },
  text: { margin: '4px 0 0', color: COLOUR.text },
  strong: { margin: '0', fontSize: '15px', fontWeight: '600', color: COLOUR.text },
  late: { color: COLOUR.late, fontWeight: '600' },
  rule: { borderTop: `1px solid ${COLOUR.border}` },
  link: { color: COLOUR.action, textDecoration: 'underline' },
  touchLink: {
    display: 'inline-block',
    padding: '12px 16px 12px 0',
    minHeight: '20px',
    color: COLOUR.action,
    textDecoration: 'none',
    fontWeight: '500',
  },
  button: {
    display: 'inline-block',
    padding: '12px 24px',
    minHeight: '20px',
    borderRadius: '4px',
    backgroundColor: COLOUR.action,
    color: '#ffffff',
    textDecoration: 'none',
    fontWeight: '500',
  },
  notice: { padding: '12px 16px', backgroundColor: COLOUR.warningSurface, color: COLOUR.warning },
  list: { margin: '0', padding: '0 0 0 20px' },
  item: { margin: '0 0 8px' },
  hidden: { display: 'none', maxHeight: '0', overflow: 'hidden', opacity: '0' },
} as const;

/** For the mail programs that read a style sheet. */
export const STYLE_SHEET = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #202124 !important; }
  .surface { background-color: #292a2d !important; }
  .text { color: #e8eaed !important; }
  .secondary { color: #9aa0a6 !important; }
  .rule { border-top-color: #5f6368 !important; }
  .link { color: #8ab4f8 !important; }
  .late { color: #f28b82 !important; }
  .notice { background-color: #413c26 !important; color: #fdd663 !important; }
  .button { background-color: #8ab4f8 !important; color: #202124 !important; }
}`;
