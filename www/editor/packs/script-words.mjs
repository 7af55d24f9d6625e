// The words that JavaScript and TypeScript share.

export const KEYWORDS =
  "async await break case catch class const continue default delete do else export extends false finally for from function if " +
  "import in instanceof let new null of return static super switch this throw true try typeof undefined var while yield";
export const NAMES =
  "Array BigInt Boolean charCodeAt concat console entries every filter find findIndex floor forEach fromCharCode has includes " +
  "indexOf Infinity isArray isInteger join keys length log map Map Math max min Number Object parseInt pop push reduce reverse " +
  "Set shift size slice some sort splice split String substring toString trim trunc unshift values";
