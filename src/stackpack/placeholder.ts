/** A scaffold's words are short; anything longer between the marks is text. */
const longest = 200;

/**
 * What a scaffold template left to be filled in: `<< .Name >>`. Source: the vendor's scaffold, which renders Go templates
 * with these marks. Text that has the marks by chance (`cat << EOF >> file`) holds no field and no keyword, and is none.
 * @returns the first such stretch of the text, undefined where there is none
 */
export function findPlaceholder(text: string): { readonly start: number; readonly end: number } | undefined {
  let start = text.indexOf('<<');
  while (start !== -1) {
    const end = text.indexOf('>>', start + 2);
    if (end === -1) return undefined;
    // The last mark before the end: `<< a << .Name >>` opens at the second.
    start = text.lastIndexOf('<<', end - 2);
    if (end - start <= longest && isTemplateAction(text.slice(start + 2, end))) return { start, end: end + 2 };
    start = text.indexOf('<<', end + 2);
  }
  return undefined;
}

function isTemplateAction(inside: string): boolean {
  const words = inside.replace(/^-/, '').replace(/-$/, '').trim().split(/\s+/);
  return (
    words.some((word) => /^\.[A-Za-z_]/.test(word)) || /^(?:if|else|end|range|with|template)$/.test(words[0] ?? '')
  );
}
