import ts from 'typescript'

/**
 * Lines of a source file where a raw condition with an `or` outside brackets is handed to `where`: put together with the
 * other conditions by `and`, it lets through what the others keep out.
 */
export function bareOrs(source: string): number[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (isRawCondition(node) && /\bor\b/iu.test(outsideBrackets(textOf(node.template))))
      found.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isRawCondition(node: ts.Node): node is ts.TaggedTemplateExpression {
  return (
    ts.isTaggedTemplateExpression(node) &&
    node.tag.getText() === 'sql' &&
    ts.isCallExpression(node.parent) &&
    /\.(where|having|on)$/u.test(node.parent.expression.getText())
  )
}

/** What is written between the values. */
function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map((span) => `?${span.literal.text}`).join('')
}

function outsideBrackets(text: string): string {
  let depth = 0
  return [...text]
    .filter((letter) => {
      if (letter === '(') depth += 1
      if (letter === ')') depth -= 1
      return depth === 0
    })
    .join('')
}
