import ts from 'typescript';

/**
 * ESLint rule `house/sql-from-code`: the text given to `.query()` is written in the code, every word of it (OWASP ASVS
 * 1.2.4). Values travel as `?` parameters. A template literal may put text together from literals, closed unions,
 * numbers, constants, and functions and parameters whose every source in the code is written too; the rule follows
 * each to where it comes from and refuses what comes from outside.
 */
const overElements = new Set(['map', 'flatMap', 'filter', 'slice', 'toReversed', 'concat', 'flat']);
/** What takes SQL, and as which argument. */
const carriers = new Map([
  ['query', 0],
  ['execute', 0],
  ['oneStatement', 1],
]);
const everything = '*';
const element = '[]';

/** Whether each value that `expression`, or what stands at `path` inside it, may have is written in the code. */
class Origin {
  seen = new Set();

  constructor(checker) {
    this.checker = checker;
  }

  written(expression, path = []) {
    if (expression === undefined) return false;
    const key = `${expression.getSourceFile().fileName}:${expression.pos}:${expression.end}:${path.join('.')}`;
    // Already on its way: the answer is decided by the other sources.
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    if (path.length === 0 && isClosed(this.checker.getTypeAtLocation(expression))) return true;
    return this.sources(expression, path).every(
      (answer) => answer === true || (answer && this.written(...answer)),
    );
  }

  /** What `expression` gets its value from: pairs of expression and path, or true or false where that is known. */
  sources(expression, path) {
    if (ts.isTemplateExpression(expression)) return expression.templateSpans.map((span) => [span.expression]);
    if (ts.isConditionalExpression(expression))
      return [
        [expression.whenTrue, path],
        [expression.whenFalse, path],
      ];
    if (ts.isBinaryExpression(expression))
      return [
        [expression.left, path],
        [expression.right, path],
      ];
    if (isWrapper(expression)) return [[expression.expression, path]];
    if (ts.isArrayLiteralExpression(expression)) return this.elements(expression, path);
    if (ts.isObjectLiteralExpression(expression)) return this.properties(expression, path);
    if (ts.isPropertyAccessExpression(expression))
      return [[expression.expression, [expression.name.text, ...path]]];
    if (ts.isElementAccessExpression(expression)) return [[expression.expression, [everything, ...path]]];
    if (ts.isCallExpression(expression)) return this.call(expression, path);
    if (ts.isIdentifier(expression)) return this.name(expression, path);
    return [false];
  }

  elements({ elements }, [step, ...rest]) {
    const spread = elements.some(ts.isSpreadElement);
    const wanted = /^\d+$/.test(step) && !spread ? [elements[Number(step)]] : elements;
    return wanted.map((item) =>
      item && ts.isSpreadElement(item) ? [item.expression, [element, ...rest]] : [item, rest],
    );
  }

  properties(object, [wanted, ...rest]) {
    const found = object.properties.filter(
      (property) => wanted === everything || property.name?.text === wanted,
    );
    if (found.length === 0) return [false];
    return found.map((property) => {
      if (ts.isPropertyAssignment(property)) return [property.initializer, rest];
      return ts.isShorthandPropertyAssignment(property) && [property.name, rest];
    });
  }

  call({ expression: callee, arguments: args }, path) {
    if (ts.isPropertyAccessExpression(callee)) {
      const { expression: receiver, name } = callee;
      if (name.text === 'join') return [[receiver, [element]], ...args.map((separator) => [separator])];
      if (name.text === 'fill') return [[args[0], path.slice(1)]];
      if (name.text === 'map' || name.text === 'flatMap')
        return returned(args[0]).map((value) => [value, name.text === 'map' ? path.slice(1) : path]);
      if (overElements.has(name.text)) return [[receiver, path]];
      if (receiver.getText() === 'Object' && name.text === 'keys') return keysOf(this.declared(args[0]));
    }
    const values = returned(this.declared(callee));
    return values.length > 0 ? values.map((value) => [value, path]) : [false];
  }

  /** The function or initializer that a name stands for, through imports. */
  declared(name) {
    const declaration = this.declaration(name);
    return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  }

  declaration(name) {
    const symbol = name && this.symbol(name);
    return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  }

  symbol(name) {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(name.parent)
      : this.checker.getSymbolAtLocation(name);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  name(identifier, path) {
    const declaration = this.declaration(identifier);
    if (declaration === undefined) return [false];
    if (ts.isParameter(declaration)) return this.parameter(declaration, path);
    if (ts.isBindingElement(declaration)) return this.binding(declaration, path);
    const constant = ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
    if (!constant) return [false];
    return [[declaration.initializer, path], ...this.pushed(this.symbol(identifier), declaration, path)];
  }

  binding(bound, path) {
    const holder = bound.parent.parent;
    const step = ts.isArrayBindingPattern(bound.parent)
      ? String(bound.parent.elements.indexOf(bound))
      : (bound.propertyName ?? bound.name).text;
    if (ts.isVariableDeclaration(holder)) return [[holder.initializer, [step, ...path]]];
    return ts.isParameter(holder)
      ? this.parameter(holder, [step, ...path])
      : this.binding(holder, [step, ...path]);
  }

  /** What callers give: the elements of the array gone through, or the arguments of each call in this file. */
  parameter(declared, path) {
    const made = declared.parent;
    const at = made.parameters.indexOf(declared);
    const call = made.parent;
    if (ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression))
      return [
        overElements.has(call.expression.name.text) && [call.expression.expression, [element, ...path]],
      ];
    // The carrier's own callers are looked at each for itself.
    if (carriers.get(nameOf(made)) === at) return [true];
    if (isOpen(made)) return [false];
    const own = this.symbol(made.name ?? made.parent.name);
    const calls = this.callsTo(made.getSourceFile(), own);
    return calls.length > 0
      ? calls.map(({ arguments: args }) => [args[at] ?? declared.initializer, path])
      : [false];
  }

  pushed(symbol, { initializer }, path) {
    if (initializer === undefined || !ts.isArrayLiteralExpression(initializer)) return [];
    return this.calls(initializer.getSourceFile())
      .filter(
        ({ expression: callee }) => ts.isPropertyAccessExpression(callee) && callee.name.text === 'push',
      )
      .filter(({ expression: callee }) => this.symbol(callee.expression) === symbol)
      .flatMap(({ arguments: args }) => args.map((item) => [item, path.slice(1)]));
  }

  callsTo(file, symbol) {
    return this.calls(file).filter(({ expression: callee }) => {
      const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
      return this.symbol(name) === symbol;
    });
  }

  calls(file) {
    const found = [];
    const visit = (node) => {
      if (ts.isCallExpression(node)) found.push(node);
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }
}

const isWrapper = (node) =>
  ts.isParenthesizedExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isNonNullExpression(node);

/** Literals and unions of them, and what cannot hold text at all. */
function isClosed(type) {
  if (type.isUnion()) return type.types.every(isClosed);
  const textless =
    ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.Nullable;
  return type.isStringLiteral() || (type.flags & textless) !== 0;
}

/** A method others may call, or an exported function: its arguments may come from anywhere. */
function isOpen(made) {
  const modifiers = ts.getCombinedModifierFlags(made);
  if (ts.isMethodDeclaration(made)) return (modifiers & ts.ModifierFlags.Private) === 0;
  const holder = ts.isVariableDeclaration(made.parent) ? made.parent : made;
  return (ts.getCombinedModifierFlags(holder) & ts.ModifierFlags.Export) !== 0;
}

const nameOf = (made) => (made.name ?? made.parent.name)?.text;

function returned(made) {
  if (made?.body === undefined) return [];
  if (!ts.isBlock(made.body)) return [made.body];
  const values = [];
  const visit = (node) => {
    if (ts.isReturnStatement(node)) values.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(made.body);
  return values;
}

function keysOf(object) {
  return [object !== undefined && ts.isObjectLiteralExpression(object)];
}

export const sqlFromCode = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: 'This SQL holds text that is not written in the code: send it as a ? parameter.' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    return {
      CallExpression({ callee, arguments: given }) {
        const sql = given[carriers.get((callee.property ?? callee).name)];
        if (sql === undefined) return;
        const expression = services.esTreeNodeToTSNodeMap.get(sql);
        if (!new Origin(services.program.getTypeChecker()).written(expression))
          context.report({ node: sql, messageId: 'outside' });
      },
    };
  },
};
