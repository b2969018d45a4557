/** Dropdowns, checkboxes and protection. */
import { assume, type Group, outcomeOf, words } from './assumption';

type Range = GoogleAppsScript.Spreadsheet.Range;

function withChoices(cell: Range, mayDiffer: boolean): Range {
  return cell.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList(['Yes', 'No'], true)
      .setAllowInvalid(mayDiffer)
      .setHelpText('Pick one')
      .build(),
  );
}

export const RULES: Group = {
  title: 'Dropdowns, checkboxes, protection',
  assumptions: [
    assume('A cell without a dropdown has nothing', 'range#getdatavalidation', 'nothing', ({ cells }) =>
      words(cells(1, 1).getDataValidation()),
    ),
    assume(
      'A dropdown reads back as it was made',
      'data-validation-builder#requirevalueinlistvalues,-showdropdown',
      'VALUE_IN_LIST Yes No true Pick one',
      ({ cells }) => {
        const rule = withChoices(cells(1, 1), false).getDataValidation();
        if (rule === null) return 'nothing';
        const [list] = rule.getCriteriaValues() as readonly unknown[];
        const type = String(rule.getCriteriaType());
        return [type, ...(list as readonly string[]), !rule.getAllowInvalid(), rule.getHelpText()].join(' ');
      },
    ),
    assume(
      'A dropdown that warns takes other text',
      'data-validation-builder#setallowinvalidallowinvaliddata',
      'the text “Maybe”',
      ({ cells }) => {
        const cell = withChoices(cells(1, 1), true);
        cell.setValue('Maybe');
        return words(cell.getValue());
      },
    ),
    assume(
      'A dropdown that rejects refuses it',
      'data-validation-builder#setallowinvalidallowinvaliddata',
      'refused',
      ({ cells }) => {
        const cell = withChoices(cells(1, 1), false);
        return outcomeOf(() => {
          cell.setValue('Never');
          SpreadsheetApp.flush();
        });
      },
    ),
    assume('Nothing (null) takes a dropdown away', 'range#setdatavalidationrule', 'nothing', ({ cells }) => {
      const cell = withChoices(cells(1, 1), true);
      cell.setDataValidation(null);
      return words(cell.getDataValidation());
    }),
    assume('A rule without a condition cannot be made', 'data-validation-builder', 'refused', () =>
      outcomeOf(() => SpreadsheetApp.newDataValidation().build()),
    ),
    assume(
      'A checkbox can be told from a dropdown',
      'data-validation-builder#requirecheckbox',
      'CHECKBOX',
      ({ cells }) => {
        const cell = cells(1, 1);
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return String(cell.getDataValidation()?.getCriteriaType());
      },
    ),
    assume(
      'A checkbox that was ticked reads as true',
      'data-validation-builder#requirecheckbox',
      'true',
      ({ cells }) => {
        const cell = cells(1, 1);
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        cell.setValue(true);
        return words(cell.getValue());
      },
    ),
    assume('A checkbox that was put into a cell is not ticked', 'range#insertcheckboxes', 'false', ({ cells }) =>
      words(cells(1, 1).insertCheckboxes().getValue()),
    ),
    assume(
      'Protected ranges are listed, and whoever protects may edit',
      'protection',
      'warns, may edit, where it was put',
      ({ cells, sheet }) => {
        const range = cells(1, 1);
        range.protect().setDescription('Self-test').setWarningOnly(true);
        const [found] = sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
        if (found === undefined) return 'nothing';
        const place = found.getRange().getA1Notation() === range.getA1Notation() ? 'where it was put' : 'elsewhere';
        return [found.isWarningOnly() ? 'warns' : 'forbids', found.canEdit() ? 'may edit' : 'may not edit', place].join(
          ', ',
        );
      },
    ),
    assume('A tab that nobody protected has no protection', 'protection', '0', ({ sheet }) =>
      String(sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET).length),
    ),
  ],
};
