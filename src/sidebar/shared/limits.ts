/** As many characters as anybody types into one line; the server takes 5,000. */
export const LONGEST_LINE = 500;
