/** The one page that lies on top of a release: what is in it, and how to begin, for somebody who never saw a script. */

/** `README.txt`, in lines that fit any window. */
export function instructions(version: string): string {
  return `JOB OFFER STEPS TO SUCCESS ${version}

A Google Sheets add-on for people looking for a job. It reads your job search spreadsheet, says who to follow up with
today and why, checks your tabs for slips, estimates your job offers, and mails you the day's list in the morning.
It never deletes or overwrites what you wrote, and it writes to nobody but you.

WHAT IS IN HERE

  Job Offer Steps to Success.xlsx   the spreadsheet, ready to be filled in
  paste                             the add-on in three text files, to be pasted by hand
  dist                              the same add-on in many files, for people who use clasp
  CHANGELOG.md, LICENSE.txt         what is new in this version; what you may do with it (nearly everything)

1. THE SPREADSHEET   (skip this if you have one already: the add-on finds its way in yours)

  - Open https://sheets.new in your browser.
  - File > Import > Upload, and drop "Job Offer Steps to Success.xlsx" there. Choose "Replace spreadsheet", Import data.
  - Give it a name at the top left.

2. THE ADD-ON   (about five minutes, once)

  - In the spreadsheet: Extensions > Apps Script. A new window opens with a file called Code.gs.
  - Click the cog at the left (Project Settings) and tick "Show "appsscript.json" manifest file in editor".
    Then click < > at the left (Editor) to go back.
  - Click Code.gs. Open paste/Code.gs.txt, select all of it (Ctrl+A, on a Mac Cmd+A), copy, go back to the editor,
    select all that stands there and paste over it.
  - Click + beside "Files", choose HTML and type the name   Pages   (the editor adds .html by itself).
    Select all that stands there and paste paste/Pages.html.txt over it.
  - Click appsscript.json. Select all and paste paste/appsscript.json.txt over it.
  - Press Ctrl+S (Cmd+S) to save, close the window, and reload the spreadsheet.
    After a few seconds the menu "Job search" stands at the right of Help.

3. THE FIRST TIME

  - Choose "Open today's list" in the menu Job search. Google asks for your permission. Because the script is your own
    copy and no company's, Google says it has not verified this app: choose Advanced, then "Go to ... (unsafe)", then
    Allow. You give the permission to your own copy of the script; nobody else gets it.
  - Choose "Open today's list" again. Three short steps set up your tabs, your signature and the morning mail.
    Each can be skipped.
  - Whatever is unclear later: "Get help" in the same menu.

WHAT IT ASKS FOR, AND WHY

  the spreadsheet it is on     to read and fill in your tabs; it cannot see any other file of yours
  showing sidebars             to show its pages beside the sheet
  running when you are away    for the morning mail, if you switch it on
  sending mail as you          for the morning mail; it goes to your own address and no other
  your address                 to know where that mail goes

Everything stays in your spreadsheet and your Google account. To take the add-on away: delete the script in
Extensions > Apps Script (three dots beside the project, at script.google.com), or delete the spreadsheet.

A NEWER VERSION

  Repeat step 2 with the new files. Your sheet, your settings and your morning mail stay as they are.
`;
}
