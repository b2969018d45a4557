/** Google's enumerations, by type, and the names under which services offer them (`SpreadsheetApp.ProtectionType`). */
export const ENUMERATIONS = {
  AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  BooleanCriteria: [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_EQUAL_TO',
    'DATE_AFTER_RELATIVE',
    'DATE_BEFORE_RELATIVE',
    'DATE_EQUAL_TO_RELATIVE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
  ],
  Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  Charset: ['US_ASCII', 'UTF_8'],
  DataValidationCriteria: [
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  ],
  DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
  EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  ProtectionType: ['RANGE', 'SHEET'],
  SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'],
  TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  Weekday: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
  XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'],
} as const satisfies Record<string, readonly string[]>;

export type EnumType = keyof typeof ENUMERATIONS;

/** Service → property → enumeration. */
export const ENUM_PROPERTIES: { readonly [service: string]: { readonly [property: string]: EnumType } } = {
  HtmlService: { SandboxMode: 'SandboxMode', XFrameOptionsMode: 'XFrameOptionsMode' },
  ScriptApp: {
    AuthMode: 'AuthMode',
    AuthorizationStatus: 'AuthorizationStatus',
    EventType: 'EventType',
    TriggerSource: 'TriggerSource',
    WeekDay: 'Weekday',
  },
  SpreadsheetApp: {
    BooleanCriteria: 'BooleanCriteria',
    DataValidationCriteria: 'DataValidationCriteria',
    ProtectionType: 'ProtectionType',
    WrapStrategy: 'WrapStrategy',
  },
  Ui: { Button: 'Button', ButtonSet: 'ButtonSet' },
  Utilities: { Charset: 'Charset', DigestAlgorithm: 'DigestAlgorithm' },
};

/** A value of an enumeration on the host's side. One object per value, so `===` compares them. */
export class EnumValue {
  constructor(
    readonly type: EnumType,
    readonly name: string,
  ) {}
}

const VALUES = new Map<string, EnumValue>();
for (const [type, names] of Object.entries(ENUMERATIONS)) {
  for (const name of names) VALUES.set(`${type}.${name}`, new EnumValue(type as EnumType, name));
}

/**
 * The value as Google's types know it. `Google` is the declared enumeration, which exists as a type only; hence the
 * cast. Throws a RangeError for a name that the enumeration does not have.
 */
export function enumValue<Google>(type: EnumType, name: string): Google {
  const value = VALUES.get(`${type}.${name}`);
  if (!value) throw new RangeError(`${type} has no value ${name}`);
  return value as Google;
}

/** The name of an enumeration value (`'FULL'`), or null when `value` is none of that type. */
export function enumName(type: EnumType, value: unknown): string | null {
  return value instanceof EnumValue && value.type === type ? value.name : null;
}
