/**
 * What tells a screen reader whether a field is wrong, and where its hint and its fault stand.
 *
 * @param faultId the element that says what is wrong; missing while nothing is
 */
export function fieldAttributes(hintId: string | undefined, faultId: string | undefined) {
  const described = [hintId, faultId].filter((id) => id !== undefined).join(' ');
  return {
    'aria-invalid': faultId !== undefined,
    ...(described !== '' && { 'aria-describedby': described }),
  };
}
