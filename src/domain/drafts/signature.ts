/** S1: "leave your mobile and landline numbers, your most reliable e-mail address, as well as home address". */
import type { Signature } from '../settings';

/** The closing with the full contact block; '' while nothing of it is filled in. */
export function closingBlock(signature: Signature): string {
  const lines = [
    signature.name,
    labelled('Mobile', signature.mobile),
    labelled('Landline', signature.landline),
    signature.email,
    signature.address,
    signature.linkedIn,
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : ['Best regards,', ...lines].join('\n');
}

function labelled(label: string, value: string): string {
  return value.trim() === '' ? '' : `${label}: ${value.trim()}`;
}
