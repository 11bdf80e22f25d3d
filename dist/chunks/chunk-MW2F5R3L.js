import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  faqKeys,
  integrationKeys,
  manifestKeys,
  releaseStatuses,
  states,
  stepKeys,
  stepTypes,
  stepValueKeys
} from "./chunk-7ITNMB3V.js";
import {
  isJunk,
  isMarkdownName,
  isMember,
  isTextPath,
  junkOf,
  largestPage,
  markdownPages,
  maxInspectedSize,
  members,
  readAsBoolean,
  resolveLink,
  standsForMember,
  wholeFile
} from "./chunk-43V2M6LX.js";
import {
  asObject,
  asScalar,
  baseName,
  decodePath,
  decodeText,
  extensionOf,
  findSecrets,
  judgePackName,
  manifestFiles,
  packagedFiles,
  resolveResource,
  resourcesFolder,
  textOf,
  valueAt
} from "./chunk-HCJDJSBM.js";
import {
  anchorKey
} from "./chunk-EGXKQWVO.js";
import {
  nearestWord
} from "./chunk-3I46QH3E.js";
import {
  quote
} from "./chunk-KR6A24CT.js";
import {
  isSemanticVersion,
  suggestVersion
} from "./chunk-RZIE5RML.js";

// src/rules/contents/contents-case-collision.ts
var contentsCaseCollision = {
  meta: {
    id: "contents-case-collision",
    category: "contents",
    severity: "error",
    summary: "No two paths are the same but for letter case or the composition of accented letters."
  },
  check(pack, report) {
    const root = /* @__PURE__ */ new Map();
    const reported = /* @__PURE__ */ new Set();
    for (const { path } of pack.packaged) {
      const collision = enter(root, path);
      if (collision === void 0 || reported.has(collision.spelling)) continue;
      reported.add(collision.spelling);
      const related = [{ place: wholeFile(collision.other.first), message: "the other one" }];
      report({
        place: wholeFile(path),
        message: `${quote(collision.spelling)} and ${quote(collision.otherSpelling)} are one on macOS and Windows: they differ only in ${collision.difference}`,
        help: "rename one of the two",
        related
      });
    }
  }
};
function enter(root, path) {
  let siblings = root;
  let start = 0;
  for (const name of path.split("/")) {
    const folded = name.normalize("NFC").toLowerCase();
    let met = siblings.get(folded);
    if (met === void 0) {
      met = { name, first: path, children: /* @__PURE__ */ new Map() };
      siblings.set(folded, met);
    } else if (met.name !== name) {
      const sameForm = met.name.normalize("NFC") === name.normalize("NFC");
      return {
        spelling: path.slice(0, start + name.length),
        otherSpelling: path.slice(0, start) + met.name,
        other: met,
        difference: sameForm ? "how their accented letters are composed" : "letter case"
      };
    }
    siblings = met.children;
    start += name.length + 1;
  }
  return void 0;
}

// src/rules/contents/contents-encoding.ts
var contentsEncoding = {
  meta: {
    id: "contents-encoding",
    category: "contents",
    severity: "warning",
    summary: "Text files are UTF-8, without a byte order mark."
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size > maxInspectedSize || !isTextPath(path)) continue;
      const remark = remarkOn(path, pack.tree.read(path));
      if (remark !== void 0) report(remark);
    }
  }
};
var help = "save it as UTF-8 without a byte order mark";
function remarkOn(path, bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) {
    return { place: wholeFile(path), message: `${quote(path)} is UTF-16, which the server reads as garbage`, help };
  }
  const { text, hadBom, valid } = decodeText(bytes);
  if (!valid) {
    if (/\.(?:xml|svg)$/i.test(path) && namesEncoding(text)) return void 0;
    return {
      place: invalidPlace(path, text, bytes, hadBom),
      message: `${quote(path)} is not UTF-8 from here on`,
      help
    };
  }
  if (hadBom) return { place: wholeFile(path), message: `${quote(path)} starts with a byte order mark`, help };
  const nul = text.indexOf("\0");
  if (nul === -1) return void 0;
  return {
    place: { file: path, start: nul, end: nul + 1 },
    message: `${quote(path)} holds a NUL character`,
    help: "remove it, or give the file the ending of what it really is"
  };
}
function namesEncoding(text) {
  const encoding = /^<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})/.exec(text)?.[1];
  return encoding !== void 0 && !/^utf-?8$/i.test(encoding);
}
function invalidPlace(file, text, bytes, hadBom) {
  const encoder = new TextEncoder();
  let from = 0;
  let byte = hadBom ? 3 : 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 239 || bytes[byte + 1] !== 191 || bytes[byte + 2] !== 189)
      return { file, start: at, end: at + 1 };
    byte += 3;
    from = at + 1;
  }
  return wholeFile(file);
}

// src/rules/contents/contents-junk.ts
var contentsJunk = {
  meta: {
    id: "contents-junk",
    category: "contents",
    severity: "info",
    summary: "Nothing that an editor or an operating system leaves behind lies among the files of the pack."
  },
  check(pack, report) {
    const seen = /* @__PURE__ */ new Set();
    for (const { path } of pack.tree.entries) {
      const junk = junkOf(path);
      if (junk === void 0 || seen.has(junk.path) || isWanted(junk)) continue;
      if (!isMember(path, pack.format) && junk.path !== "__MACOSX") continue;
      seen.add(junk.path);
      report({
        place: wholeFile(path),
        message: `${quote(junk.path)} is left behind by ${junk.origin}, and stays out of the archive`,
        help: `delete it, and add ${quote(baseName(junk.path))} to .gitignore`
      });
    }
  }
};
function isWanted(junk) {
  return junk.origin === "version control";
}

// src/rules/contents/contents-large.ts
var mebibyte = 1024 * 1024;
var maxFile = 5 * mebibyte;
var maxTotal = 25 * mebibyte;
var contentsLarge = {
  meta: {
    id: "contents-large",
    category: "contents",
    severity: "warning",
    summary: "No file is over 5 MiB, no Markdown file over 0.5 MiB, and the pack not over 25 MiB."
  },
  check(pack, report) {
    const rest = [];
    for (const entry of pack.packaged) {
      const reason = tooLarge(entry);
      if (reason === void 0) rest.push(entry);
      else {
        report({
          place: wholeFile(entry.path),
          message: `${quote(entry.path)} is ${inMebibytes(entry.size)}, ${reason}`,
          help: "make it smaller, or move it out of the pack if the pack does not need it"
        });
      }
    }
    const total = rest.reduce((sum, { size }) => sum + size, 0);
    if (total <= maxTotal) return;
    const largest = rest.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, 3);
    report({
      place: wholeFile(pack.manifest.file),
      message: `the files of this pack are ${inMebibytes(total)} together, more than the ${inMebibytes(maxTotal)} that a pack should have`,
      help: `look at the largest ones first: ${largest.map(({ path, size }) => `${quote(path)} (${inMebibytes(size)})`).join(", ")}`
    });
  }
};
function tooLarge({ path, size }) {
  if (size > maxInspectedSize) {
    return `more than the ${inMebibytes(maxFile)} that a file should have, and too large to look into`;
  }
  if (size > largestPage && isMarkdownName(path)) {
    return `and Markdown over ${inMebibytes(largestPage)} is not checked`;
  }
  return size > maxFile ? `more than the ${inMebibytes(maxFile)} that a file should have` : void 0;
}
function inMebibytes(bytes) {
  return `${Number((bytes / mebibyte).toFixed(1))} MiB`;
}

// src/rules/contents/contents-name.ts
var contentsName = {
  meta: {
    id: "contents-name",
    category: "contents",
    severity: "error",
    alsoReports: ["warning"],
    summary: "File names are UTF-8 without control characters and backslashes, and can be checked out on Windows."
  },
  check(pack, report) {
    const packaged = new Set(pack.packaged.map(({ path }) => path));
    for (const { path } of pack.tree.entries) {
      if (!packaged.has(path) && !isMember(path.replaceAll("\\", "/"), pack.format)) continue;
      const remark = remarkOn2(path);
      if (remark !== void 0) report({ place: wholeFile(path), ...remark });
    }
  }
};
function remarkOn2(path) {
  if (path.includes("\\")) {
    return {
      message: `${quote(path)} has a backslash in its name, which the server takes as a part of the name`,
      help: 'name the file without it: folders are separated by "/", and an archive is best built by this program'
    };
  }
  if (path.includes("\uFFFD") || new RegExp("\\p{Cs}", "u").test(path)) {
    return {
      message: `the name of ${quote(path)} is not UTF-8`,
      help: "rename the file with letters that are encoded in UTF-8"
    };
  }
  if (/[\u0000-\u001f\u007f-\u009f]/.test(path)) {
    return { message: `${quote(path)} has a control character in its name`, help: "rename the file without it" };
  }
  const segment = path.split("/").find((name) => windowsReason(name) !== void 0);
  if (segment === void 0) return void 0;
  return {
    severity: "warning",
    message: `Windows refuses ${segment === path ? "" : `${quote(segment)} in `}${quote(path)}: ${windowsReason(segment)}`,
    help: "rename it, so that the repository can be checked out on Windows"
  };
}
var reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
function windowsReason(name) {
  const character = /[<>:"|?*]/.exec(name)?.[0];
  if (character !== void 0)
    return `no name may have a ${character === '"' ? "double quote" : quote(character)} in it`;
  const device = reserved.exec(name)?.[0];
  if (device !== void 0) return `${quote(device.replace(/\.$/, ""))} is the name of a device`;
  if (/[. ]$/.test(name)) return `no name may end in a ${name.endsWith(".") ? "dot" : "space"}`;
  return void 0;
}

// src/rules/contents/contents-secret.ts
var secretNames = [
  // `.env.example` and its kind are there to be shown.
  [/^\.env(?:rc|\.(?!(?:example|sample|template|dist)$).*)?$/i, "a file of environment variables"],
  [/^id_(?:rsa|dsa|ecdsa|ed25519)$/i, "a private SSH key"],
  [/\.ppk$/i, "a private SSH key"],
  // A trust store holds certificates alone.
  [/^(?!.*trust).*\.(?:p12|pfx|jks|keystore)$/i, "a key store"],
  [/\.kdbx$/i, "a password database"],
  [/^[._](?:netrc|pgpass|pypirc|htpasswd)$/i, "a file of passwords"]
];
var contentsSecret = {
  meta: {
    id: "contents-secret",
    category: "contents",
    severity: "error",
    summary: "No private key, no token and no file of credentials is packaged."
  },
  check(pack, report) {
    for (const { path, size } of pack.packaged) {
      if (size === 0 || size > maxInspectedSize) continue;
      const what = secretFile(path);
      if (what !== void 0) {
        report({
          place: wholeFile(path),
          message: `${quote(path)} is ${what} by its name, and everyone who gets the archive can read it`,
          help: "move it out of the pack, and replace the credentials in it if they were ever published",
          secret: true
        });
        continue;
      }
      const bytes = pack.tree.read(path);
      if (isBinary(bytes)) continue;
      let start = 0;
      let read = 0;
      for (const secret of findSecrets(asLatin1(bytes))) {
        start += decodeText(bytes.subarray(read, secret.start)).text.length;
        read = secret.start;
        report({
          place: { file: path, start, end: start },
          message: `this looks like ${secret.what}, and everyone who gets the archive can read it`,
          help: "revoke it where it was issued, then take it out; the value is not shown here on purpose",
          secret: true
        });
      }
    }
  }
};
function secretFile(path) {
  const name = baseName(path);
  return secretNames.find(([pattern]) => pattern.test(name))?.[1];
}
function isBinary(bytes) {
  return bytes.subarray(0, 8192).includes(0);
}
function asLatin1(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

// src/rules/contents/contents-symlink.ts
var contentsSymlink = {
  meta: {
    id: "contents-symlink",
    category: "contents",
    severity: "error",
    summary: "No symbolic link or special file stands where a file of the pack belongs."
  },
  check(pack, report) {
    for (const entry of pack.tree.entries) {
      if (entry.kind === "file" || !standsForMember(entry.path, pack.format) || isJunk(entry.path)) continue;
      const target = entry.target === void 0 ? "" : ` to ${quote(entry.target)}`;
      report({
        place: wholeFile(entry.path),
        message: entry.kind === "symlink" ? `${quote(entry.path)} is a symbolic link${target}, which does not get into the archive` : `${quote(entry.path)} is neither a file nor a folder, and does not get into the archive`,
        help: entry.kind === "symlink" ? "put a copy of what it links to in its place, or remove it" : "remove it, or put a file in its place"
      });
    }
  }
};

// src/rules/contents/contents-unpackaged.ts
var usual = /^(?:\..*|(?:readme|license|licence|copying|notice|changelog|changes|contributing|security|authors|maintainers|codeowners|code_of_conduct)(?:[._-].*)?|build\.sbt|version\.sbt|project|pom\.xml|build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|gradlew?(?:\..*)?|package(?:-lock)?\.json|node_modules|makefile|justfile|taskfile\.ya?ml|dockerfile.*|(?:docker-)?compose.*\.ya?ml|jenkinsfile|renovate\.json|target|dist|docs?|tests?|__tests__|spec|scripts|ci|meta-inf|.*\.sts(?:\.sha256)?)$/i;
var contentsUnpackaged = {
  meta: {
    id: "contents-unpackaged",
    category: "contents",
    severity: "info",
    summary: "All that lies in the folder is packaged, but for what a repository has anyway."
  },
  check(pack, report) {
    const left = /* @__PURE__ */ new Map();
    for (const { path } of pack.tree.entries) {
      if (standsForMember(path, pack.format) || isJunk(path) || /\\|^stackpack\.(?:conf|yaml)$/.test(path)) continue;
      const slash = path.indexOf("/");
      const top = slash === -1 ? path : path.slice(0, slash + 1);
      if (!usual.test(top.replace(/\/$/, ""))) left.set(top, (left.get(top) ?? 0) + 1);
    }
    if (left.size === 0) return;
    const { files, folders } = members[pack.format];
    const misspelt = [...left.keys()].flatMap((top) => {
      const meant = top.endsWith("/") ? nearestWord(top, folders) : void 0;
      return meant === void 0 ? [] : [`${quote(top)} may be meant as ${quote(meant)}`];
    });
    report({
      place: wholeFile(pack.manifest.file),
      message: `not packaged: ${summarize(left)}`,
      help: `${misspelt.length > 0 ? `${misspelt.slice(0, 3).join(", ")}; an` : "an"} archive of this format holds ${[...files, ...folders].join(", ")} and nothing else`
    });
  }
};
var mostNamed = 5;
function summarize(left) {
  const named = [...left].slice(0, mostNamed).map(
    ([top, count]) => top.endsWith("/") ? `${quote(top)} (${count} ${count === 1 ? "file" : "files"})` : quote(top)
  );
  return left.size > mostNamed ? `${named.join(", ")} and ${left.size - mostNamed} more` : named.join(", ");
}

// src/rules/contents/index.ts
var contentRules = {
  "contents-case-collision": contentsCaseCollision,
  "contents-encoding": contentsEncoding,
  "contents-junk": contentsJunk,
  "contents-large": contentsLarge,
  "contents-name": contentsName,
  "contents-secret": contentsSecret,
  "contents-symlink": contentsSymlink,
  "contents-unpackaged": contentsUnpackaged
};

// src/rules/manifest/manifest-ambiguous.ts
var manifestAmbiguous = {
  meta: {
    id: "manifest-ambiguous",
    category: "manifest",
    severity: "error",
    summary: "The pack has one manifest: stackpack.conf or stackpack.yaml."
  },
  check(pack, report) {
    const other = manifestFiles[pack.format === "1.x" ? "2.0" : "1.x"];
    if (pack.tree.entry(other) === void 0) return;
    report({
      place: wholeFile(other),
      message: `${other} stands beside ${pack.manifest.file}, so the pack is of two formats`,
      help: "remove one of the two, or give each a folder of its own",
      related: [{ place: wholeFile(pack.manifest.file), message: "the manifest that was read" }]
    });
  }
};

// src/stackpack/placeholder.ts
var longest = 200;
function findPlaceholder(text) {
  let start = text.indexOf("<<");
  while (start !== -1) {
    const end = text.indexOf(">>", start + 2);
    if (end === -1) return void 0;
    start = text.lastIndexOf("<<", end - 2);
    if (end - start <= longest && isTemplateAction(text.slice(start + 2, end))) return { start, end: end + 2 };
    start = text.indexOf("<<", end + 2);
  }
  return void 0;
}
function isTemplateAction(inside) {
  const words = inside.replace(/^-/, "").replace(/-$/, "").trim().split(/\s+/);
  return words.some((word) => /^\.[A-Za-z_]/.test(word)) || /^(?:if|else|end|range|with|template)$/.test(words[0] ?? "");
}

// src/stackpack/manifest-values.ts
function rootObject(manifest) {
  if (manifest.root?.kind === "object") return manifest.root;
  return { kind: "object", place: { file: manifest.file, start: 0, end: 0 }, entries: [] };
}
function wasReadWhole(manifest) {
  const lost = manifest.problems.some(({ kind }) => kind === "syntax" || kind === "include" || kind === "substitution");
  return manifest.root?.kind === "object" && !lost;
}
function givenEntry(object, key) {
  return object.entries.find((entry) => entry.key === key && entry.value.kind !== "null");
}
function givenValue(object, key) {
  return givenEntry(object, key)?.value;
}
function judgeableText(node) {
  const text = textOf(node);
  if (node === void 0 || text === void 0) return void 0;
  if (findPlaceholder(text) !== void 0 || findSecrets(text, 1).length > 0) return void 0;
  return { text, place: node.place };
}
function readItems(node, format) {
  if (node?.kind === "list") return node.items;
  if (node?.kind !== "object" || format !== "1.x") return void 0;
  const numbered = node.entries.filter((entry) => /^\+?\d{1,9}$/.test(entry.key));
  if (numbered.length === 0) return void 0;
  return numbered.sort((a, b) => Number(a.key) - Number(b.key)).map((entry) => entry.value);
}
var mostItems = 2e3;
function itemsOf(object, key, format) {
  return readItems(givenValue(object, key), format)?.slice(0, mostItems) ?? [];
}

// src/rules/manifest/remarks/categories.ts
function checkCategories(owner, format, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const item of itemsOf(owner, "categories", format)) {
    const category = judgeableText(item);
    if (category === void 0 || item.kind === "boolean") continue;
    const label = category.text.trim();
    const earlier = seen.get(label.toLowerCase());
    if (label === "") {
      report(warning(category, "a category is empty", "leave it out"));
    } else if (earlier !== void 0) {
      report({
        ...warning(category, `the category ${quote(category.text)} stands here a second time`, "leave it out"),
        related: [{ place: earlier.place, message: "the first one" }]
      });
    } else {
      seen.set(label.toLowerCase(), category);
      const problem = judgeLabel(category.text, label);
      if (problem !== void 0) report(warning(category, ...problem));
    }
  }
}
function warning({ place }, message, help2) {
  return { place, severity: "warning", message, help: help2 };
}
function judgeLabel(text, label) {
  if (text !== label) return [`the category ${quote(text)} has spaces around it`, `write ${quote(label)}`];
  if (!new RegExp("^\\p{Ll}[^\\p{Lu}\\s]*(?:\\s|$)", "u").test(label)) return void 0;
  const [first = ""] = label;
  const capitalised = first.toUpperCase() + label.slice(first.length);
  return [`the category ${quote(label)} starts with a small letter`, `write ${quote(capitalised)}`];
}

// src/rules/manifest/manifest-category.ts
var manifestCategory = {
  meta: {
    id: "manifest-category",
    category: "manifest",
    severity: "warning",
    summary: "Every category starts with a capital letter and is given once."
  },
  check(pack, report) {
    checkCategories(rootObject(pack.manifest), pack.format, report);
  }
};

// src/stackpack/manifest-wording.ts
function describeShape(shape) {
  switch (shape.kind) {
    case "string":
    case "url":
      return "a string";
    case "address":
      return "an address that starts with https:// or http://";
    case "boolean":
      return "true or false";
    case "list":
      return shape.of.kind === "object" ? "a list of objects" : "a list of strings";
    case "object":
    case "map":
      return "an object";
    case "string-or-object":
      return "a string or an object";
  }
}
function describeValue(node) {
  switch (node.kind) {
    case "object":
      return "an object";
    case "list":
      return "a list";
    case "null":
      return "null";
    case "string":
      return `the string ${quote(node.text)}`;
    default:
      return `the ${node.kind} ${quote(node.text).slice(1, -1)}`;
  }
}
function describePath(path) {
  const lastItem = path.findLastIndex((step) => typeof step === "number");
  const keys = path.slice(lastItem + 1).map((key) => describeKey(String(key)));
  if (lastItem === -1) return keys.join(".");
  const item = `item ${Number(path[lastItem]) + 1} of ${describePath(path.slice(0, lastItem))}`;
  return keys.length === 0 ? item : `${keys.join(".")} of ${item}`;
}
function describeKey(key) {
  return /^[A-Za-z_][\w-]{0,59}$/.test(key) ? key : quote(key);
}
function writeEntry(key, value, format) {
  return `${describeKey(key)}${format === "1.x" ? " =" : ":"} ${value}`;
}
function joinWords(words, last = "and") {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

// src/rules/manifest/remarks/pack-name.ts
function remarkOnPackName(name, place) {
  const fault = judgePackName(name);
  if (fault === void 0) return void 0;
  const example = fault.suggestion === void 0 ? "" : `: for example ${quote(fault.suggestion)}`;
  return {
    place,
    severity: fault.severity,
    message: `${quote(name)} ${fault.message}`,
    help: `write small letters, digits and hyphens, a letter first${example}`
  };
}

// src/rules/manifest/remarks/version.ts
function remarkOnVersion(version, place, write) {
  if (isSemanticVersion(version)) return void 0;
  return {
    place,
    message: `${quote(version)} is no semantic version`,
    help: `write three numbers, for example ${write(quote(suggestVersion(version) ?? "1.0.0"))}`
  };
}

// src/rules/manifest/manifest-dependency.ts
var manifestDependency = {
  meta: {
    id: "manifest-dependency",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every dependency is the name of another pack with its version, every companion the name of one."
  },
  check(pack, report) {
    const root = rootObject(pack.manifest);
    const own = judgeableText(givenValue(root, "name"))?.text;
    const dependencies = pack.format === "1.x" ? givenValue(root, "dependencies") : void 0;
    for (const entry of dependencies?.kind === "object" ? dependencies.entries : []) {
      const remark = remarkOnName(entry, own);
      if (remark !== void 0) report(remark);
      const onVersion = remark === void 0 || remark.severity === "warning" ? remarkOnValue(entry) : void 0;
      if (onVersion !== void 0) report(onVersion);
    }
    const provision = givenValue(root, "provision");
    if (provision?.kind !== "object") return;
    for (const remark of remarksOnCompanions(itemsOf(provision, "companionStackPacks", pack.format), own))
      report(remark);
  }
};
function* remarksOnCompanions(items, own) {
  const seen = /* @__PURE__ */ new Map();
  for (const item of items) {
    const given = item.kind === "string" ? judgeableText(item) : void 0;
    if (given === void 0) continue;
    const { text, place } = given;
    const earlier = seen.get(text);
    if (text === own) yield remarkOnSelf(text, place);
    else if (earlier !== void 0) {
      yield {
        place,
        severity: "warning",
        message: `the companion ${quote(text)} stands here a second time`,
        help: "leave it out",
        related: [{ place: earlier, message: "the first one" }]
      };
    } else {
      const remark = remarkOnPackName(text, place);
      if (remark !== void 0) yield { ...remark, severity: "warning" };
    }
    seen.set(text, earlier ?? place);
  }
}
function remarkOnSelf(name, place) {
  return {
    place,
    severity: "warning",
    message: `the pack ${quote(name)} depends on itself`,
    help: "name another pack, or remove this one"
  };
}
function remarkOnName({ key, keyPlace, value }, own) {
  if (key === own) return remarkOnSelf(key, keyPlace);
  if (value.kind === "object") {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} is an object, not a version`,
      help: "write the version of the pack; in HOCON a name with dots is a path, and needs quotes"
    };
  }
  return remarkOnPackName(key, keyPlace);
}
function remarkOnValue({ key, keyPlace, value }) {
  const write = (version2) => writeEntry(key, version2, "1.x");
  if (value.kind === "null") {
    return {
      place: keyPlace,
      message: `the dependency ${quote(key)} has no version`,
      help: `write ${write('"1.0.0"')}`
    };
  }
  const version = judgeableText(value);
  if (version !== void 0) return remarkOnVersion(version.text, version.place, write);
  if (value.kind !== "list") return void 0;
  return {
    place: value.place,
    message: `the version of ${describeKey(key)} is ${describeValue(value)}, not a string`,
    help: `write ${write('"1.0.0"')}`
  };
}

// src/rules/manifest/manifest-duplicate-key.ts
var manifestDuplicateKey = {
  meta: {
    id: "manifest-duplicate-key",
    category: "manifest",
    severity: "warning",
    summary: "No key of the manifest is given twice."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help2, related } of pack.manifest.problems) {
      if (kind !== "duplicate-key") continue;
      report({
        place,
        message,
        help: help2,
        ...related === void 0 ? {} : { related: [{ place: related, message: "the first one" }] }
      });
    }
  }
};

// src/stackpack/manifest-entries.ts
var mostGuesses = 50;
function findMissingKeys(object, keys) {
  const lacking = [...keys].filter(([key, { required }]) => required && givenEntry(object, key) === void 0);
  const unknown = lacking.length === 0 ? [] : guessKeys(object, keys);
  return lacking.map(([key]) => {
    const empty = object.entries.find((entry) => entry.key === key);
    const misspelt = unknown.find(({ nearest }) => nearest === key)?.entry;
    return { key, ...empty === void 0 ? {} : { empty }, ...misspelt === void 0 ? {} : { misspelt } };
  });
}
function findUnknownEntries(object, keys) {
  const claimed = new Set(findMissingKeys(object, keys).map(({ misspelt }) => misspelt));
  return guessKeys(object, keys).filter(({ entry }) => !claimed.has(entry));
}
function guessKeys(object, keys) {
  return object.entries.filter((entry) => !keys.has(entry.key)).map((entry, index) => ({
    entry,
    nearest: index < mostGuesses ? nearestWord(entry.key, keys.keys()) : void 0
  }));
}

// src/rules/manifest/remarks/missing-key.ts
function remarkOnMissingKey(missing, owner, format) {
  const { key, empty, misspelt } = missing;
  const example = writeEntry(key, owner.examples?.[key] ?? '"\u2026"', format);
  if (misspelt !== void 0) {
    const written = describeKey(misspelt.key);
    return {
      place: misspelt.keyPlace,
      message: `${owner.said} lacks ${key}, and has ${written}, which is no key`,
      help: `write ${key} instead of ${written}`
    };
  }
  if (empty !== void 0) {
    return {
      place: empty.keyPlace,
      message: `${key} of ${owner.said} has no value`,
      help: `give it one: ${example}`
    };
  }
  return {
    place: owner.place,
    message: `${owner.said} lacks the required key ${key}`,
    help: `add ${example}`
  };
}

// src/rules/manifest/remarks/faqs.ts
function checkFaqs(pack, owner, path, report) {
  itemsOf(owner, "faqs", pack.format).forEach((item, index) => {
    for (const remark of checkFaq(pack, item, [...path, "faqs", index])) report(remark);
  });
}
function* checkFaq(pack, item, path) {
  if (item.kind !== "object") return;
  const { format, manifest } = pack;
  const said = describePath(path);
  for (const missing of wasReadWhole(manifest) ? findMissingKeys(item, faqKeys) : []) {
    yield remarkOnMissingKey(missing, { said, place: item.place }, format);
  }
  for (const key of faqKeys.keys()) {
    const given = judgeableText(givenValue(item, key));
    if (given === void 0 || given.text.trim() !== "") continue;
    yield {
      place: given.place,
      message: `the ${key} of ${said} is empty`,
      help: `write the ${key}, or leave the item out`
    };
  }
}

// src/stackpack/manifest-shape.ts
function findMismatches(node, keys, format, path = []) {
  if (node.kind !== "object") return [];
  return node.entries.flatMap((entry) => {
    const spec = keys.get(entry.key);
    if (spec === void 0 || entry.value.kind === "null") return [];
    return mismatchesOf(entry.value, spec.shape, format, [...path, entry.key]);
  });
}
function mismatchesOf(node, wanted, format, path) {
  if (node.kind === "string" && findPlaceholder(node.text) !== void 0) return [];
  const mismatch = (kind) => [{ path, node, wanted, kind }];
  switch (wanted.kind) {
    case "string":
    case "url": {
      const kind = judgeString(node, format);
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "address": {
      const kind = judgeString(node, format) ?? (isAddress(node) ? void 0 : "doubtful");
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "boolean": {
      const kind = judgeBoolean(node, format);
      return kind === void 0 ? [] : mismatch(kind);
    }
    case "list": {
      const items = readItems(node, format);
      if (items === void 0) return mismatch("wrong");
      return items.flatMap((item, index) => mismatchesOf(item, wanted.of, format, [...path, index]));
    }
    case "map":
      if (node.kind !== "object") return mismatch("wrong");
      return node.entries.flatMap(
        (entry) => entry.value.kind === "null" ? [] : mismatchesOf(entry.value, wanted.of, format, [...path, entry.key])
      );
    case "object":
      return node.kind === "object" ? findMismatches(node, wanted.keys, format, path) : mismatch("wrong");
    case "string-or-object":
      if (node.kind === "object") return findMismatches(node, wanted.keys, format, path);
      return judgeString(node, format) === void 0 ? [] : mismatch("wrong");
  }
}
function judgeString(node, format) {
  switch (node.kind) {
    case "string":
      return void 0;
    case "number":
      return format === "1.x" ? void 0 : "doubtful";
    case "boolean":
      if (format === "1.x") return void 0;
      return /^(?:true|false)$/i.test(node.text) ? "doubtful" : "yaml-1.1-word";
    default:
      return "wrong";
  }
}
function judgeBoolean(node, format) {
  if (node.kind === "boolean") return void 0;
  if (readAsBoolean(node) === void 0) return "wrong";
  return format === "1.x" ? void 0 : "doubtful";
}
function isAddress(node) {
  return /^https?:\/\/[^\s/]/i.test(textOf(node) ?? "");
}

// src/rules/manifest/remarks/mismatch.ts
function* remarksOnMismatches({ manifest, format }, isOwn) {
  for (const mismatch of findMismatches(rootObject(manifest), manifestKeys[format], format)) {
    if (mismatch.kind !== "yaml-1.1-word" && isOwn(mismatch)) yield remarkOnMismatch(mismatch, format);
  }
}
function isWithin(key) {
  return ({ path }) => path[0] === key && path.length > 1;
}
function remarkOnMismatch(mismatch, format) {
  const { path, node, wanted, kind } = mismatch;
  return {
    place: node.place,
    severity: kind === "wrong" ? "error" : "warning",
    message: `${describePath(path)} is ${describeValue(node)}, not ${describeShape(wanted)}`,
    help: helpOn(mismatch, format)
  };
}
function helpOn({ path, node, wanted }, format) {
  const key = path.at(-1);
  const write = (value) => typeof key === "string" ? writeEntry(key, value, format) : value;
  const scalar = node.kind === "string" || node.kind === "number" || node.kind === "boolean" ? node : void 0;
  switch (wanted.kind) {
    case "string":
    case "url":
      return scalar === void 0 ? `write one string: ${write('"\u2026"')}` : `write it in quotes: ${write(quote(scalar.text))}`;
    case "address":
      return `write the whole address: ${write('"https://\u2026"')}`;
    case "boolean":
      return `write ${write("true")} or ${write("false")}`;
    case "list":
      if (wanted.of.kind === "object") return `write a list of objects: ${write(exampleList(format))}`;
      return scalar === void 0 ? `write a list: ${write('[ "\u2026" ]')}` : `put it into a list: ${write(`[ ${quote(scalar.text)} ]`)}`;
    case "object": {
      const names = [...wanted.keys].filter(([, { required }]) => required).map(([name]) => name);
      return names.length === 0 ? "write an object" : `write an object with ${joinWords(names)}`;
    }
    case "map":
      return format === "1.x" ? `write an object: ${String(key)} { \u2026 }` : "write its keys below it, indented";
    case "string-or-object":
      return `write the name of the provisioning class: ${write('"\u2026"')}`;
  }
}
function exampleList(format) {
  return format === "1.x" ? "[ { \u2026 } ]" : "[ ]";
}

// src/rules/manifest/manifest-faq.ts
var manifestFaq = {
  meta: {
    id: "manifest-faq",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Each of the faqs is an object with a question and an answer."
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, isWithin("faqs"))) report(remark);
    checkFaqs(pack, rootObject(pack.manifest), [], report);
  }
};

// src/rules/manifest/manifest-include.ts
var manifestInclude = {
  meta: {
    id: "manifest-include",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every include of the manifest names a file inside the pack."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help2 } of pack.manifest.problems) {
      if (kind === "include") report({ place, message, help: help2 });
      if (kind === "doubtful-include") report({ place, severity: "warning", message, help: help2 });
    }
    for (const file of includedFiles(pack)) {
      if (pack.packaged.some(({ path }) => path === file)) continue;
      report({
        place: wholeFile(file),
        message: `${pack.manifest.file} includes ${quote(file)}, which is not packaged, so the server will not find it`,
        help: "move it into provisioning/ or resources/, or write its keys into the manifest"
      });
    }
  }
};
function includedFiles({ manifest }) {
  const files = /* @__PURE__ */ new Set();
  const open = manifest.root === void 0 ? [] : [manifest.root];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    files.add(node.place.file);
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind !== "object") continue;
    for (const { keyPlace, value } of node.entries) {
      files.add(keyPlace.file);
      open.push(value);
    }
  }
  files.delete(manifest.file);
  return files;
}

// src/rules/manifest/remarks/unknown-key.ts
function remarkOnUnknownKey({ entry, nearest }, owner) {
  return {
    place: entry.keyPlace,
    severity: "warning",
    message: `${owner} has the key ${describeKey(entry.key)}, which the server does not know and ignores`,
    help: nearest === void 0 ? "remove it" : `did you mean ${nearest}? Else remove it`
  };
}

// src/rules/manifest/manifest-integration.ts
var manifestIntegration = {
  meta: {
    id: "manifest-integration",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every integration has its required keys, and values as the pack itself must have them."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    for (const remark of remarksOnMismatches(pack, isWithin("integrations"))) report(remark);
    const names = /* @__PURE__ */ new Map();
    itemsOf(rootObject(pack.manifest), "integrations", "1.x").forEach((item, index) => {
      if (item.kind === "object") checkIntegration(pack, item, ["integrations", index], names, report);
    });
  }
};
function checkIntegration(pack, item, path, names, report) {
  const said = describePath(path);
  for (const missing of wasReadWhole(pack.manifest) ? findMissingKeys(item, integrationKeys) : []) {
    report(remarkOnMissingKey(missing, { said, place: item.place }, "1.x"));
  }
  for (const unknown of findUnknownEntries(item, integrationKeys)) report(remarkOnUnknownKey(unknown, said));
  for (const remark of checkTexts(item, path, names)) report(remark);
  checkCategories(item, "1.x", report);
  checkFaqs(pack, item, path, report);
  itemsOf(item, "faqs", "1.x").forEach((faq, index) => {
    for (const remark of unknownFaqKeys(faq, [...path, "faqs", index])) report(remark);
  });
}
function* checkTexts(item, path, names) {
  const name = judgeableText(givenValue(item, "name"));
  if (name !== void 0) {
    const earlier = names.get(name.text);
    const remark2 = earlier === void 0 ? remarkOnPackName(name.text, name.place) : remarkOnSecond(name, earlier);
    if (remark2 !== void 0) yield remark2;
    if (earlier === void 0) names.set(name.text, name);
  }
  const displayName = judgeableText(givenValue(item, "displayName"));
  if (displayName?.text.trim() === "") {
    const message = `the displayName of ${describePath(path)} is empty`;
    yield { place: displayName.place, message, help: "write what the integration is listed as" };
  }
  const version = judgeableText(givenValue(item, "version"));
  if (version === void 0) return;
  const remark = remarkOnVersion(version.text, version.place, (example) => writeEntry("version", example, "1.x"));
  if (remark !== void 0) yield remark;
}
function remarkOnSecond(name, earlier) {
  return {
    place: name.place,
    severity: "warning",
    message: `an integration before has the name ${quote(name.text)} too`,
    help: "give each integration a name of its own",
    related: [{ place: earlier.place, message: "the first one" }]
  };
}
function* unknownFaqKeys(faq, path) {
  if (faq.kind !== "object") return;
  for (const unknown of findUnknownEntries(faq, faqKeys)) yield remarkOnUnknownKey(unknown, describePath(path));
}

// src/rules/manifest/manifest-key-type.ts
var manifestKeyType = {
  meta: {
    id: "manifest-key-type",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every key of the manifest has a value of the kind it takes."
  },
  check(pack, report) {
    for (const remark of remarksOnMismatches(pack, (mismatch) => !isLeftToAnotherRule(mismatch))) report(remark);
  }
};
var innerRules = ["faqs", "steps", "integrations", "dependencies"].map(isWithin);
function isLeftToAnotherRule(mismatch) {
  if (mismatch.path[0] === "version" && mismatch.kind === "doubtful") return true;
  return innerRules.some((isInner) => isInner(mismatch));
}

// src/rules/manifest/manifest-name.ts
var manifestName = {
  meta: {
    id: "manifest-name",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "The name is of small letters, digits and hyphens, and starts with a letter."
  },
  check(pack, report) {
    const name = judgeableText(givenValue(rootObject(pack.manifest), "name"));
    const remark = name === void 0 ? void 0 : remarkOnPackName(name.text, name.place);
    if (remark !== void 0) report(remark);
  }
};

// src/rules/manifest/manifest-placeholder.ts
var manifestPlaceholder = {
  meta: {
    id: "manifest-placeholder",
    category: "manifest",
    severity: "error",
    summary: "No value of the manifest holds a placeholder of the scaffold."
  },
  check(pack, report) {
    for (const node of scalars(pack.manifest.root)) {
      const found = findPlaceholder(node.text);
      if (found === void 0) continue;
      report({
        place: placeInside(node.place, pack),
        message: `${quote(node.text.slice(found.start, found.end))} is left over from the scaffold`,
        help: "write what is meant in its place"
      });
    }
  }
};
function* scalars(root) {
  const open = root === void 0 ? [] : [root];
  for (let node = open.pop(); node !== void 0; node = open.pop()) {
    if (node.kind === "list") for (const item of node.items) open.push(item);
    else if (node.kind === "object") for (const { value } of node.entries) open.push(value);
    else yield node;
  }
}
function placeInside(place, pack) {
  const found = findPlaceholder(pack.source(place.file).text.slice(place.start, place.end));
  if (found === void 0) return place;
  return { file: place.file, start: place.start + found.start, end: place.start + found.end };
}

// src/rules/manifest/manifest-release-status.ts
var manifestReleaseStatus = {
  meta: {
    id: "manifest-release-status",
    category: "manifest",
    severity: "error",
    summary: "The releaseStatus is one that the server knows."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    const status = judgeableText(givenValue(rootObject(pack.manifest), "releaseStatus"));
    if (status === void 0 || releaseStatuses.some((known2) => known2 === status.text)) return;
    const nearest = nearestWord(status.text, releaseStatuses);
    report({
      place: status.place,
      message: `${quote(status.text)} is no releaseStatus`,
      help: nearest === void 0 ? `write ${joinWords(releaseStatuses, "or")}` : `did you mean ${nearest}?`
    });
  }
};

// src/rules/manifest/manifest-required-key.ts
var manifestRequiredKey = {
  meta: {
    id: "manifest-required-key",
    category: "manifest",
    severity: "error",
    summary: "The manifest has every required key, and a value for it."
  },
  check(pack, report) {
    const { manifest, format } = pack;
    if (!wasReadWhole(manifest)) return;
    const root = rootObject(manifest);
    for (const missing of findMissingKeys(root, manifestKeys[format])) {
      if (missing.key === "version" && pack.version?.source === "option" && !pack.isArchive) continue;
      report(remarkOnMissingKey(missing, { said: "the manifest", place: wholeFile(manifest.file), examples }, format));
    }
    const displayName = judgeableText(givenValue(root, "displayName"));
    if (displayName?.text.trim() === "") {
      report({
        place: displayName.place,
        message: "displayName is empty",
        help: `write what the pack is listed as: ${writeEntry("displayName", '"My pack"', format)}`
      });
    }
  }
};
var examples = {
  schemaVersion: '"2.0"',
  name: '"my-pack"',
  displayName: '"My pack"',
  version: '"1.0.0"',
  logoUrl: '"logo.png"'
};

// src/rules/manifest/manifest-schema-version.ts
var manifestSchemaVersion = {
  meta: {
    id: "manifest-schema-version",
    category: "manifest",
    severity: "error",
    summary: "The schemaVersion of a stackpack.yaml is 2.0."
  },
  check(pack, report) {
    if (pack.format !== "2.0") return;
    const given = judgeableText(givenValue(rootObject(pack.manifest), "schemaVersion"));
    if (given === void 0 || given.text === "2.0") return;
    report({
      place: given.place,
      message: `${quote(given.text)} is no schemaVersion of a stackpack.yaml`,
      help: 'write schemaVersion: "2.0"'
    });
  }
};

// src/rules/manifest/manifest-state.ts
var mostGuesses2 = 50;
var manifestState = {
  meta: {
    id: "manifest-state",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "configurationUrls has a page for each of the six states, and for nothing else."
  },
  check(pack, report) {
    const urls = givenEntry(rootObject(pack.manifest), "configurationUrls");
    if (urls?.value.kind !== "object") return;
    const { entries } = urls.value;
    const missing = new Set(states);
    for (const { key, value } of entries) if (value.kind !== "null") missing.delete(key);
    const unknown = entries.filter(({ key }) => !states.some((state) => state === key));
    for (const [index, { key, keyPlace }] of unknown.entries()) {
      const nearest = index < mostGuesses2 ? nearestWord(key, states) : void 0;
      if (nearest !== void 0) missing.delete(nearest);
      report({
        place: keyPlace,
        message: `${describeKey(key)} is no state of a StackPack`,
        help: nearest === void 0 ? `write one of ${joinWords(states, "or")}` : `did you mean ${nearest}?`
      });
    }
    if (missing.size === 0 || !wasReadWhole(pack.manifest)) return;
    const [first = ""] = missing;
    report({
      place: urls.keyPlace,
      severity: "warning",
      message: `configurationUrls has no page for ${joinWords([...missing])}, so a user sees none then`,
      help: `add one, for example ${writeEntry(first, `"${first.toLowerCase().replaceAll("_", "-")}.md"`, pack.format)}`
    });
  }
};

// src/rules/manifest/manifest-step.ts
var manifestStep = {
  meta: {
    id: "manifest-step",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning"],
    summary: "Every step has a name of its own, a text to show, and a value of a known type."
  },
  check(pack, report) {
    if (pack.format !== "1.x") return;
    for (const remark of remarksOnMismatches(pack, isWithin("steps"))) report(remark);
    const names = /* @__PURE__ */ new Map();
    itemsOf(rootObject(pack.manifest), "steps", "1.x").forEach((item, index) => {
      if (item.kind !== "object") return;
      const path = ["steps", index];
      if (wasReadWhole(pack.manifest)) for (const remark of missingKeys(item, path)) report(remark);
      for (const remark of checkStep(item, path, names)) report(remark);
    });
  }
};
function* checkStep(item, path, names) {
  yield* checkName(item, path, names);
  const display = judgeableText(givenValue(item, "display"));
  if (display?.text.trim() === "") {
    const message = `the display of ${describePath(path)} is empty`;
    yield { place: display.place, message, help: "write what the user is asked for" };
  }
  const value = givenValue(item, "value");
  if (value?.kind === "object") yield* checkValue(value, path);
}
var examples2 = { value: '{ type = "text" }', type: '"text"' };
function* missingKeys(step, path) {
  const said = describePath(path);
  for (const missing of findMissingKeys(step, stepKeys)) {
    yield remarkOnMissingKey(missing, { said, place: step.place, examples: examples2 }, "1.x");
  }
  const value = givenValue(step, "value");
  if (value?.kind !== "object") return;
  for (const missing of findMissingKeys(value, stepValueKeys)) {
    yield remarkOnMissingKey(missing, { said: `the value of ${said}`, place: value.place, examples: examples2 }, "1.x");
  }
}
function* checkName(step, path, names) {
  const name = judgeableText(givenValue(step, "name"));
  if (name === void 0) return;
  const { place, text } = name;
  const earlier = names.get(text);
  if (text.trim() === "") {
    yield { place, message: `the name of ${describePath(path)} is empty`, help: "write a name for the script to use" };
  } else if (earlier !== void 0) {
    yield {
      place,
      message: `a step before has the name ${quote(text)} too, so the script gets one value for both`,
      help: "give each step a name of its own",
      related: [{ place: earlier.place, message: "the first one" }]
    };
  } else {
    names.set(text, name);
    if (!/^[A-Za-z_]\w*$/.test(text)) {
      const message = `the step name ${quote(text)} cannot be written in a script as config.name is`;
      yield { place, severity: "warning", message, help: "write letters, digits and underscores" };
    }
  }
}
function* checkValue(value, path) {
  const type = judgeableText(givenValue(value, "type"));
  if (type === void 0) return;
  if (!stepTypes.some((known2) => known2 === type.text)) {
    const nearest = nearestWord(type.text, stepTypes);
    const message = `${quote(type.text)} is no type of a step`;
    yield {
      place: type.place,
      message,
      help: nearest === void 0 ? `write ${joinWords(stepTypes, "or")}` : `did you mean ${nearest}?`
    };
  }
  const preset = givenEntry(value, "default");
  if (type.text === "password" && preset !== void 0) {
    yield {
      place: preset.keyPlace,
      severity: "warning",
      message: `${describePath(path)} asks for a password and has a default, which everybody who has the pack can read`,
      help: "remove the default",
      secret: true
    };
  }
}

// src/rules/manifest/manifest-substitution.ts
var manifestSubstitution = {
  meta: {
    id: "manifest-substitution",
    category: "manifest",
    severity: "error",
    summary: "Every substitution of the manifest names a key that the manifest has."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help2 } of pack.manifest.problems) {
      if (kind === "substitution") report({ place, message, help: help2 });
    }
  }
};

// src/rules/manifest/manifest-syntax.ts
var manifestSyntax = {
  meta: {
    id: "manifest-syntax",
    category: "manifest",
    severity: "error",
    summary: "The manifest is well-formed and holds an object."
  },
  check(pack, report) {
    const { problems, root, file } = pack.manifest;
    const faults = problems.filter(({ kind }) => kind === "syntax");
    for (const { place, message, help: help2 } of faults) report({ place, message, help: help2 });
    if (faults.length > 0 || root?.kind === "object") return;
    const empty = root === void 0 || root.kind === "null";
    report({
      place: root?.place ?? wholeFile(file),
      message: empty ? `${file} is empty` : `${file} is ${describeValue(root)}, not an object`,
      help: "write keys with their values, name and displayName first"
    });
  }
};

// src/rules/manifest/manifest-tag.ts
var manifestTag = {
  meta: {
    id: "manifest-tag",
    category: "manifest",
    severity: "error",
    summary: "The only tag in the manifest is !resource, on the keys that name a resource."
  },
  check(pack, report) {
    if (pack.format !== "2.0") return;
    const root = rootObject(pack.manifest);
    const keys = manifestKeys["2.0"];
    const open = [{ node: root, shape: { kind: "object", keys } }];
    for (let next = open.pop(); next !== void 0; next = open.pop()) {
      const { node, shape } = next;
      const remark = node.tag === void 0 ? void 0 : remarkOnTag(node, node.tag, shape);
      if (remark !== void 0) report({ ...remark, place: placeOfTag(node, pack) });
      if (node.kind === "list") {
        for (const item of node.items) open.push({ node: item, shape: shape?.kind === "list" ? shape.of : void 0 });
      } else if (node.kind === "object") {
        for (const { key, value } of node.entries) open.push({ node: value, shape: shapeBelow(shape, key) });
      }
    }
  }
};
function placeOfTag({ place, tag = "" }, pack) {
  const reach = Math.max(0, place.start - 200);
  const before = pack.manifest.source.text.slice(reach, place.start);
  const at = before.lastIndexOf(tag);
  if (at === -1 || before.slice(at + tag.length).trim() !== "") return place;
  return { file: place.file, start: reach + at, end: reach + at + tag.length };
}
function shapeBelow(shape, key) {
  if (shape?.kind === "map") return shape.of;
  return shape?.kind === "object" ? shape.keys.get(key)?.shape : void 0;
}
function remarkOnTag(node, tag, shape) {
  if (tag === "!icon" || tag === "!include") {
    return {
      message: `${tag} is for files below settings/, not for the manifest`,
      help: shape?.kind === "url" ? "write !resource, and put the file into resources/" : "remove the tag"
    };
  }
  if (tag !== "!resource") {
    return { message: `${quote(tag)} is no tag that the server knows`, help: "write !resource, or remove the tag" };
  }
  if (shape === void 0 || shape.kind === "url" || node.kind === "object" || node.kind === "list") return void 0;
  return { message: "!resource stands on a value that names no file", help: "remove the tag" };
}

// src/rules/manifest/manifest-unknown-key.ts
var manifestUnknownKey = {
  meta: {
    id: "manifest-unknown-key",
    category: "manifest",
    severity: "warning",
    summary: "The manifest has no key that the server would ignore."
  },
  check(pack, report) {
    const root = rootObject(pack.manifest);
    const referredTo = variables(pack);
    for (const unknown of findUnknownEntries(root, manifestKeys[pack.format])) {
      if (!referredTo.has(unknown.entry.key)) report(remarkOnRootKey(unknown, pack));
    }
    for (const { node, keys, path } of innerObjects(root, pack)) {
      for (const unknown of findUnknownEntries(node, keys)) report(remarkOnUnknownKey(unknown, describePath(path)));
    }
  }
};
function variables({ format, manifest }) {
  if (format !== "1.x") return /* @__PURE__ */ new Set();
  const references = manifest.source.text.matchAll(/\$\{\??\s{0,9}"?([\w-]{1,99})/g);
  return new Set(Array.from(references, ([, key = ""]) => key));
}
function remarkOnRootKey(unknown, { format, manifest }) {
  const { key } = unknown.entry;
  if (format === "2.0" && manifestKeys["1.x"].has(key)) {
    return {
      place: unknown.entry.keyPlace,
      message: `${describeKey(key)} is a key of stackpack.conf, which the server ignores in ${manifest.file}`,
      help: "remove it"
    };
  }
  return remarkOnUnknownKey(unknown, "the manifest");
}
function* innerObjects(root, { format }) {
  const { faqs, steps, provision } = Object.fromEntries(manifestKeys[format]);
  if (faqs !== void 0) yield* listed(itemsOf(root, "faqs", format), faqKeys, "faqs");
  if (steps !== void 0) {
    for (const step of listed(itemsOf(root, "steps", format), stepKeys, "steps")) {
      yield step;
      yield* nested(step);
    }
  }
  const node = givenValue(root, "provision");
  if (node?.kind === "object" && provision !== void 0 && "keys" in provision.shape) {
    const inner = { node, keys: provision.shape.keys, path: ["provision"] };
    yield inner;
    yield* nested(inner);
  }
}
function* listed(items, keys, key) {
  for (const [index, node] of items.entries()) if (node.kind === "object") yield { node, keys, path: [key, index] };
}
function* nested({ node, keys, path }) {
  for (const [key, { shape }] of keys) {
    const value = givenValue(node, key);
    if (shape.kind === "object" && value?.kind === "object") {
      yield { node: value, keys: shape.keys, path: [...path, key] };
    }
  }
}

// src/rules/manifest/manifest-version.ts
var manifestVersion = {
  meta: {
    id: "manifest-version",
    category: "manifest",
    severity: "error",
    alsoReports: ["warning", "info"],
    summary: "The version is a semantic one, as semver.org has it."
  },
  check(pack, report) {
    const entry = givenEntry(rootObject(pack.manifest), "version");
    const remark = entry === void 0 ? remarkOnOutsideVersion(pack) : remarkOnWrittenVersion(pack);
    if (remark !== void 0) report(remark);
  }
};
function remarkOnWrittenVersion(pack) {
  const written = judgeableText(givenEntry(rootObject(pack.manifest), "version")?.value);
  if (written === void 0) return void 0;
  const remark = remarkOnVersion(written.text, written.place, (version) => writeEntry("version", version, pack.format));
  if (remark === void 0 || pack.isArchive || pack.version?.source !== "option") return remark;
  return { ...remark, severity: "warning" };
}
var sources = {
  manifest: "in the manifest",
  option: "that was given",
  tag: "of the tag",
  "version.sbt": "in version.sbt"
};
function remarkOnOutsideVersion({ manifest, format, version, isArchive }) {
  const place = wholeFile(manifest.file);
  if (isArchive) {
    if (format === "2.0" || !wasReadWhole(manifest)) return void 0;
    const message = "the manifest in the archive has no version, and nothing adds one any more";
    return { place, message, help: "build the archive again, from a folder that has a version or with --pack-version" };
  }
  if (version === void 0) {
    if (format === "2.0" || !wasReadWhole(manifest)) return void 0;
    return {
      place,
      severity: "info",
      message: "the version stands nowhere: not in the manifest, in version.sbt or in a tag",
      help: `add ${writeEntry("version", '"1.0.0"', format)}, or give it when building: --pack-version 1.0.0`
    };
  }
  const remark = remarkOnVersion(version.value, place, (example) => example);
  if (remark === void 0) return void 0;
  return {
    ...remark,
    message: `the version ${sources[version.source]}, ${quote(version.value)}, is no semantic version`
  };
}

// src/rules/manifest/manifest-yaml-portability.ts
var manifestYamlPortability = {
  meta: {
    id: "manifest-yaml-portability",
    category: "manifest",
    severity: "warning",
    alsoReports: ["info"],
    summary: "The manifest is YAML that every reader reads alike."
  },
  check(pack, report) {
    for (const { kind, place, message, help: help2 } of pack.manifest.problems) {
      if (kind === "portability") report({ place, message, help: help2 });
    }
    for (const mismatch of findMismatches(rootObject(pack.manifest), manifestKeys[pack.format], pack.format)) {
      if (mismatch.kind === "yaml-1.1-word") report(remarkOnWord(mismatch));
    }
  }
};
function remarkOnWord({ node, path }) {
  const word = quote(textOf(node) ?? "");
  const key = path.at(-1);
  return {
    place: node.place,
    severity: "info",
    message: `${word} without quotes is a boolean in YAML 1.1, where ${describePath(path)} asks for a string`,
    help: `write it in quotes: ${typeof key === "string" ? writeEntry(key, word, "2.0") : word}`
  };
}

// src/rules/manifest/index.ts
var manifestRules = {
  "manifest-ambiguous": manifestAmbiguous,
  "manifest-category": manifestCategory,
  "manifest-dependency": manifestDependency,
  "manifest-duplicate-key": manifestDuplicateKey,
  "manifest-faq": manifestFaq,
  "manifest-include": manifestInclude,
  "manifest-integration": manifestIntegration,
  "manifest-key-type": manifestKeyType,
  "manifest-name": manifestName,
  "manifest-placeholder": manifestPlaceholder,
  "manifest-release-status": manifestReleaseStatus,
  "manifest-required-key": manifestRequiredKey,
  "manifest-schema-version": manifestSchemaVersion,
  "manifest-state": manifestState,
  "manifest-step": manifestStep,
  "manifest-substitution": manifestSubstitution,
  "manifest-syntax": manifestSyntax,
  "manifest-tag": manifestTag,
  "manifest-unknown-key": manifestUnknownKey,
  "manifest-version": manifestVersion,
  "manifest-yaml-portability": manifestYamlPortability
};

// src/syntax/image/svg.ts
var prologueLimit = 64 * 1024;
function readSvg(bytes) {
  const text = decode(bytes.subarray(0, prologueLimit));
  const start = rootElementStart(text);
  if (start === -1) return void 0;
  const end = text.indexOf(">", start);
  const tag = text.slice(start, end === -1 ? text.length : end);
  if (!/^<(?:[\w.-]{1,50}:)?svg(?=[\s/]|$)/.test(tag)) return void 0;
  const [width, height] = [pixels(tag, "width"), pixels(tag, "height")];
  return width === void 0 || height === void 0 ? { kind: "svg" } : { kind: "svg", size: { width, height } };
}
function decode(bytes) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
function rootElementStart(text) {
  const space = /\s*/y;
  for (let at = 0; ; ) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (text[at] !== "<") return -1;
    if (text.startsWith("<!--", at)) at = after(text, "-->", at + 4);
    else if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at);
    else return at;
    if (at === -1) return -1;
  }
}
function after(text, closing, from) {
  const at = text.indexOf(closing, from);
  return at === -1 ? -1 : at + closing.length;
}
function afterDoctype(text, from) {
  const end = text.indexOf(">", from);
  const bracket = text.indexOf("[", from);
  if (bracket === -1 || bracket > end) return end === -1 ? -1 : end + 1;
  const closing = text.indexOf("]", bracket);
  return closing === -1 ? -1 : after(text, ">", closing);
}
function pixels(tag, name) {
  const value = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}["']\\s{0,9}(\\d{1,9}(?:\\.\\d{1,9})?)(?:px)?\\s{0,9}["']`).exec(
    tag
  );
  return value === null ? void 0 : Number(value[1]);
}

// src/syntax/image.ts
function readImage(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [137, 80, 78, 71, 13, 10, 26, 10])) {
    return withSize("png", bytes.length >= 24 && asciiAt(bytes, 12, 4) === "IHDR", () => [
      view.getUint32(16),
      view.getUint32(20)
    ]);
  }
  if (startsWith(bytes, [255, 216, 255])) return readJpeg(view);
  if (/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6))) {
    return withSize("gif", bytes.length >= 10, () => [view.getUint16(6, true), view.getUint16(8, true)]);
  }
  if (asciiAt(bytes, 0, 4) === "RIFF" && asciiAt(bytes, 8, 4) === "WEBP") return readWebp(bytes, view);
  if (asciiAt(bytes, 0, 2) === "BM" && bytes.length >= 26 && view.getUint32(14, true) >= 40) {
    return withSize("bmp", true, () => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]);
  }
  if (startsWith(bytes, [0, 0, 1, 0]) && bytes.length >= 22) {
    return withSize("ico", true, () => [view.getUint8(6) || 256, view.getUint8(7) || 256]);
  }
  return readSvg(bytes);
}
function readJpeg(view) {
  let at = 2;
  for (let segment = 0; segment < 1e3 && at + 9 <= view.byteLength && view.getUint8(at) === 255; segment++) {
    const marker = view.getUint8(at + 1);
    if (marker === 255) {
      at += 1;
      continue;
    }
    if (marker >= 192 && marker <= 207 && marker !== 196 && marker !== 200 && marker !== 204) {
      return withSize("jpeg", true, () => [view.getUint16(at + 7), view.getUint16(at + 5)]);
    }
    at += 2 + view.getUint16(at + 2);
  }
  return { kind: "jpeg" };
}
function readWebp(bytes, view) {
  const flavour = bytes.length >= 30 ? asciiAt(bytes, 12, 4) : "";
  if (flavour === "VP8 ") {
    return withSize("webp", true, () => [view.getUint16(26, true) & 16383, view.getUint16(28, true) & 16383]);
  }
  if (flavour === "VP8L") {
    const bits = view.getUint32(21, true);
    return withSize("webp", true, () => [(bits & 16383) + 1, (bits >>> 14 & 16383) + 1]);
  }
  if (flavour === "VP8X") {
    const uint24 = (at) => view.getUint16(at, true) | view.getUint8(at + 2) << 16;
    return withSize("webp", true, () => [uint24(24) + 1, uint24(27) + 1]);
  }
  return { kind: "webp" };
}
function withSize(kind, known2, read) {
  if (!known2) return { kind };
  const [width, height] = read();
  return { kind, size: { width, height } };
}
function startsWith(bytes, start) {
  return start.every((byte, index) => bytes[index] === byte);
}
function asciiAt(bytes, start, length) {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

// src/stackpack/resources.ts
var markdownKeys = ["overviewUrl", "detailedOverviewUrl", "releaseNotes", "upgradeInstructions"];
var defaultOverview = "/overview.md";
var known = /* @__PURE__ */ new WeakMap();
function resourceReferences(pack) {
  let references = known.get(pack);
  if (references === void 0) {
    references = [...readReferences(pack)];
    known.set(pack, references);
  }
  return references;
}
function* readReferences(pack) {
  const { root } = pack.manifest;
  yield* readOwnKeys(pack, root, "");
  for (const { key, value } of asObject(valueAt(root, "configurationUrls"))?.entries ?? []) {
    yield* readValue(pack, value, `configurationUrls.${key}`, "markdown");
  }
  const integrations = pack.format === "1.x" ? itemsOf(rootObject(pack.manifest), "integrations", "1.x") : [];
  for (const [index, integration] of integrations.entries()) {
    yield* readOwnKeys(pack, integration, `integrations[${index}].`);
  }
  const isAbsent = wasReadWhole(pack.manifest) && givenValue(rootObject(pack.manifest), "overviewUrl") === void 0;
  if (pack.format === "1.x" && isAbsent) {
    const target = resolveReference(pack, defaultOverview);
    yield { key: "overviewUrl", wants: "markdown", node: void 0, target };
  }
}
function* readOwnKeys(pack, node, prefix) {
  yield* readValue(pack, valueAt(node, "logoUrl"), `${prefix}logoUrl`, "logo");
  for (const key of markdownKeys) yield* readValue(pack, valueAt(node, key), `${prefix}${key}`, "markdown");
}
function* readValue(pack, value, key, wants) {
  const node = asScalar(value);
  if (node === void 0 || pack.format === "2.0" && node.kind !== "string") return;
  if (node.tag !== void 0 && node.tag !== "!resource") return;
  yield { key, wants, node, target: resolveReference(pack, node.text, node.tag) };
}
function resolveReference(pack, url, tag) {
  if (url.trim() === "") return { kind: "empty" };
  if (findPlaceholder(url) !== void 0) return { kind: "unfinished" };
  if (tag === void 0 && /^https?:/i.test(url)) return { kind: "external" };
  if (url.includes("\\") || /^[a-z]:/i.test(url)) return { kind: "outside" };
  const path = resolveResource(resourcesFolder, url);
  if (path === void 0) return { kind: "outside" };
  const files = packagedFiles(pack);
  const standing = files.at(path);
  if (standing.kind !== "missing") return { path, ...standing };
  const bare = url.replace(/[?#].*$/s, "");
  for (const other of [bare, decodePath(bare)]) {
    const otherPath = resolveResource(resourcesFolder, other);
    if (otherPath === void 0) return { kind: "outside" };
    const found = files.at(otherPath);
    if (found.kind !== "missing" && found.kind !== "folder") return { path: otherPath, ...found };
  }
  return { kind: "missing", path };
}

// src/rules/resources/logos.ts
function logosOf(pack) {
  const logos = /* @__PURE__ */ new Map();
  for (const { wants, node, target } of resourceReferences(pack)) {
    if (wants !== "logo" || node === void 0 || target.kind !== "file" || logos.has(target.path)) continue;
    logos.set(target.path, { path: target.path, node });
  }
  return [...logos.values()];
}

// src/rules/resources/logo-format.ts
var kindsByExtension = /* @__PURE__ */ new Map([
  ["png", "png"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["gif", "gif"],
  ["svg", "svg"],
  ["webp", "webp"],
  ["bmp", "bmp"],
  ["ico", "ico"]
]);
var kindNames = {
  png: "a PNG",
  jpeg: "a JPEG",
  gif: "a GIF",
  svg: "an SVG",
  webp: "a WebP",
  bmp: "a bitmap",
  ico: "an icon file"
};
var logoFormat = {
  meta: {
    id: "logo-format",
    category: "resources",
    severity: "error",
    summary: "A logo is an image, of the kind that its name says."
  },
  check(pack, report) {
    for (const logo of logosOf(pack)) {
      const remark = judge(pack, logo);
      if (remark !== void 0) report({ place: logo.node.place, ...remark });
    }
  }
};
function judge(pack, { path }) {
  const bytes = pack.tree.read(path);
  const name = quote(path);
  const image = readImage(bytes);
  const expected = kindsByExtension.get(extensionOf(path));
  if (image === void 0) {
    if (bytes.length === 0) return { message: `the logo ${name} is empty`, help: "put an image there, PNG or SVG" };
    if (isLfsPointer(bytes)) {
      return {
        message: `the logo ${name} is a Git LFS pointer and not the image itself`,
        help: "check the repository out with LFS: lfs: true for actions/checkout, git lfs pull by hand"
      };
    }
    const wanted = expected === void 0 ? "an image" : `${kindNames[expected]} image`;
    return { message: `the logo ${name} is not ${wanted}`, help: "put an image there, PNG or SVG" };
  }
  if (expected === image.kind) return void 0;
  if (expected === void 0) {
    return {
      message: `the logo ${name} is ${kindNames[image.kind]} image, which its name does not say`,
      help: `let the name end in .${image.kind === "jpeg" ? "jpg" : image.kind}`
    };
  }
  return {
    message: `the logo ${name} is ${kindNames[image.kind]} image and not ${kindNames[expected]} one as its name says`,
    help: `convert ${quote(baseName(path))}, or let its name end in .${image.kind === "jpeg" ? "jpg" : image.kind}`
  };
}
function isLfsPointer(bytes) {
  const start = "version https://git-lfs.github.com/spec/";
  return String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}

// src/rules/resources/logo-size.ts
var mostBytes = 512 * 1024;
var mostPixels = 2048;
var leastPixels = 32;
var logoSize = {
  meta: {
    id: "logo-size",
    category: "resources",
    severity: "warning",
    summary: "A logo has at most 512 KiB, and from 32 to 2,048 pixels on each side."
  },
  check(pack, report) {
    for (const { path, node } of logosOf(pack)) {
      const bytes = pack.tree.read(path);
      const image = readImage(bytes);
      if (image === void 0) continue;
      const name = quote(path);
      const { width, height } = image.size ?? {};
      if (bytes.length > mostBytes) {
        const message = `the logo ${name} has ${Math.ceil(bytes.length / 1024)} KiB, more than a badge in a list needs`;
        report({ place: node.place, message, help: "make it smaller: at most 512 KiB, a few are enough" });
      } else if (width !== void 0 && height !== void 0 && image.kind !== "svg") {
        const size = `the logo ${name} is ${width} by ${height} pixels`;
        if (Math.max(width, height) > mostPixels) {
          const message = `${size}, more than a badge in a list needs`;
          report({ place: node.place, message, help: "scale it down to at most 2,048 pixels on each side" });
        } else if (Math.min(width, height) < leastPixels) {
          const message = `${size}, too few to look sharp`;
          report({ place: node.place, message, help: "draw it with at least 32 pixels on each side, or as SVG" });
        }
      }
    }
  }
};

// src/rules/resources/markdown-broken-link.ts
var markdownBrokenLink = {
  meta: {
    id: "markdown-broken-link",
    category: "resources",
    severity: "warning",
    alsoReports: ["error", "info"],
    summary: "Links and images in Markdown pages lead somewhere."
  },
  check(pack, report) {
    for (const page of markdownPages(pack).values()) {
      if (page.soundLinks !== void 0) continue;
      if (page.tooCostly) {
        report({
          place: wholeFile(page.path),
          severity: "info",
          message: `the links in ${quote(page.path)} are not checked: it is too large, or nested too deeply`,
          help: "split the page into smaller ones"
        });
        continue;
      }
      for (const remark of judgePage(pack, page)) report(remark);
    }
  }
};
function* judgePage(pack, page) {
  const { links = [], undefinedReferences = [] } = page.document() ?? {};
  for (const link of links) {
    const complaint = judgeLink(pack, page, link);
    if (complaint === void 0) continue;
    const severity = link.kind === "image" ? "error" : "warning";
    yield { severity, ...complaint, place: { file: page.path, start: link.start, end: link.end } };
  }
  for (const { kind, label, start, end } of undefinedReferences) {
    yield {
      place: { file: page.path, start, end },
      severity: kind === "image" ? "error" : "warning",
      message: `nothing defines ${quote(label)}, so readers see the brackets`,
      help: `add a line [${quote(label).slice(1, -1)}]: and the address, or put a backslash before the brackets`
    };
  }
}
function judgeLink(pack, page, link) {
  const target = resolveLink(pack, page.path, link.url);
  const url = quote(link.url);
  switch (target.kind) {
    case "elsewhere":
    case "unpackaged":
    case "folder":
      return void 0;
    case "empty":
      return { message: `the ${link.kind} has no address`, help: `write where the ${link.kind} is, or remove it` };
    case "server-path":
      if (link.kind === "link") return void 0;
      return {
        severity: "warning",
        message: `${url} is a path on the server, and no image of this StackPack`,
        help: "put the image into resources/ and name it relative to this page"
      };
    case "outside":
      return {
        message: `${url} leads out of resources/, which is all that the server shows`,
        help: `copy the file into resources/, or ${link.kind === "image" ? "remove the image" : "link to where it is published"}`
      };
    case "other-case":
      return {
        message: `${url} leads nowhere: the file is ${quote(target.actual)}`,
        help: "write the name as the file has it: upper and lower case count on the server"
      };
    case "missing":
      return { message: `${url} leads nowhere: there is no ${quote(target.path)}`, help: helpFor(pack, target) };
    case "file":
      return target.anchor === void 0 ? void 0 : judgeAnchor(pack, target.path, target.anchor, page.path);
  }
}
function helpFor(pack, target) {
  const nearest = packagedFiles(pack).nearest(target.path);
  return nearest === void 0 ? "add that file, or mend the address" : `add that file, or name ${quote(nearest.slice(resourcesFolder.length))}`;
}
function judgeAnchor(pack, path, anchor, from) {
  const document = markdownPages(pack).get(path)?.document();
  const key = anchorKey(anchor);
  if (document === void 0 || key === "" || document.anchors.has(key)) return void 0;
  const where = path === from ? "this page" : quote(path);
  return {
    severity: "warning",
    message: `no heading of ${where} has the anchor ${quote(`#${anchor}`)}`,
    help: "write the heading in lower case with hyphens for spaces, or add the heading"
  };
}

// src/rules/resources/markdown-split.ts
var splitLine = /^[ \t]{0,9}\[comment\]: # \(split\)[ \t\r]{0,9}$/;
var nearlySplit = /^[ \t]{0,9}(?:\[(?:comment|\/\/)\][ \t]{0,9}:?[ \t]{0,9}(?:#|<>)?[ \t]{0,9}["'(]?[ \t]{0,9}split[ \t]{0,9}["')]?|<!--[ \t]{0,9}split[ \t]{0,9}-->|\(split\))[ \t\r]{0,9}$/i;
var markdownSplit = {
  meta: {
    id: "markdown-split",
    category: "resources",
    severity: "warning",
    summary: "The detailed overview is parted into its two columns once."
  },
  check(pack, report) {
    const paths = /* @__PURE__ */ new Set();
    for (const { key, target } of resourceReferences(pack)) {
      if (/(?:^|\.)detailedOverviewUrl$/.test(key) && target.kind === "file") paths.add(target.path);
    }
    for (const path of paths) {
      const size = pack.tree.entry(path)?.size ?? 0;
      if (isMarkdownName(path) && size <= largestPage) for (const remark of judge2(pack, path)) report(remark);
    }
  }
};
function* judge2(pack, path) {
  const { text } = pack.source(path);
  if (!/\S/.test(text)) return;
  const lines = splitLines(text);
  const splits = lines.filter((line) => splitLine.test(line.text));
  const at = (line) => placeOf(path, line);
  const [first, ...more] = splits;
  if (first === void 0) {
    const near = lines.find((line) => nearlySplit.test(line.text));
    yield near === void 0 ? {
      place: wholeFile(path),
      message: `${quote(path)} is not parted, so all of it stands in one column`,
      help: "put the line [comment]: # (split) where the second column starts"
    } : {
      place: at(near),
      message: `${quote(near.text.trim())} does not part the page`,
      help: "write exactly [comment]: # (split)"
    };
    return;
  }
  for (const line of more) {
    yield {
      place: at(line),
      message: "the page is parted more than once, and it has two columns only",
      help: "leave one line [comment]: # (split)",
      related: [{ place: at(first), message: "first parted here" }]
    };
  }
  if (more.length > 0) return;
  const [before, after2] = [text.slice(0, first.start), text.slice(first.start + first.text.length)];
  const empty = !/\S/.test(before) ? "first" : !/\S/.test(after2) ? "second" : void 0;
  if (empty !== void 0) {
    yield {
      place: at(first),
      message: `nothing stands in the ${empty} column`,
      help: "move the line to where the second column starts, or remove it"
    };
  }
}
function splitLines(text) {
  const lines = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start < 100) lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}
function placeOf(file, { text, start }) {
  const indent = text.length - text.trimStart().length;
  return { file, start: start + indent, end: start + text.trimEnd().length };
}

// src/rules/resources/markdown-variable.ts
var variable = /(?<!\\)\{\{[^{}\n]{0,200}?\bconfigurationConfig\.(?:\[([^\]\n]{1,200})\]|([^\s!"#%&'()*+,./;<=>@[\\\]^`{|}~]{1,200}))/g;
var markdownVariable = {
  meta: {
    id: "markdown-variable",
    category: "resources",
    severity: "warning",
    summary: "Each `{{configurationConfig.<step>}}` in a page names one of the manifest\u2019s steps."
  },
  check(pack, report) {
    if (!wasReadWhole(pack.manifest)) return;
    const steps = new Set(stepNames(pack));
    for (const { path, size } of pack.packaged) {
      if (!path.startsWith(resourcesFolder) || !isMarkdownName(path) || size > largestPage) continue;
      for (const match of pack.source(path).text.matchAll(variable)) {
        const name = match[1] ?? match[2] ?? "";
        if (steps.has(name)) continue;
        const end = match.index + match[0].length - (match[1] === void 0 ? 0 : 1);
        report({
          place: { file: path, start: end - name.length, end },
          message: `no step of the manifest is called ${quote(name)}, so nothing is filled in here`,
          help: helpFor2(name, steps)
        });
      }
    }
  }
};
function stepNames(pack) {
  const steps = itemsOf(rootObject(pack.manifest), "steps", pack.format);
  return steps.flatMap((step) => textOf(valueAt(step, "name")) ?? []);
}
function helpFor2(name, steps) {
  const nearest = nearestWord(name, steps);
  if (nearest !== void 0) return `write ${quote(nearest)}`;
  if (steps.size === 0) return "remove it: the manifest has no steps that ask the user for anything";
  const listed2 = [...steps].slice(0, 5).map((step) => quote(step));
  return `write one of the steps: ${listed2.join(", ")}${steps.size > listed2.length ? ", \u2026" : ""}`;
}

// src/stackpack/release-notes.ts
function releaseNotesFile(pack) {
  const reference = resourceReferences(pack).find(({ key }) => key === "releaseNotes");
  if (reference !== void 0) return reference.target.kind === "file" ? reference.target.path : void 0;
  const standing = packagedFiles(pack).at(`${resourcesFolder}RELEASE.md`);
  if (standing.kind === "other-case") return standing.actual;
  return standing.kind === "file" ? standing.path : void 0;
}
var versionForm = String.raw`v?(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?(?:[-+][0-9A-Za-z.+-]{1,200})?)(?![\w.]*\d)`;
var markedLine = /^ {0,3}#{1,6}[ \t]/;
var versionInHeading = new RegExp(String.raw`(?<![\w.])${versionForm}`, "gi");
var versionAtStart = new RegExp(
  String.raw`^ {0,3}(?:\| {0,3})?[*_]{0,3}\[?(?:(?:version|release|ver\.?) {0,3}:? {0,3})?${versionForm}`,
  "gi"
);
function versionHeadings(text) {
  const headings = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + 400));
    for (const match of line.matchAll(markedLine.test(line) ? versionInHeading : versionAtStart)) {
      const [all, version = ""] = match;
      const versionEnd = start + match.index + all.length;
      headings.push({ version, start: versionEnd - version.length, end: versionEnd });
    }
    start = end + 1;
  }
  return headings;
}
function isHeadingOf(heading, version) {
  const written = /^\d+\.\d+$/.test(heading.version) ? `${heading.version}.0` : heading.version;
  const bare = version.replace(/^v/, "").replace(/\+.*$/s, "");
  return [bare, bare.replace(/-.*$/s, "")].includes(written.replace(/\+.*$/s, ""));
}

// src/rules/resources/release-notes-version.ts
var releaseNotesVersion = {
  meta: {
    id: "release-notes-version",
    category: "resources",
    severity: "warning",
    summary: "The release notes have a heading for this version."
  },
  check(pack, report) {
    const file = releaseNotesFile(pack);
    const version = pack.version?.value;
    if (file === void 0 || version === void 0 || !isSemanticVersion(version.replace(/^v/, ""))) return;
    if ((pack.tree.entry(file)?.size ?? 0) > largestPage) return;
    const { text } = pack.source(file);
    if (!/\S/.test(text)) return;
    const headings = versionHeadings(text);
    if (headings.some((heading) => isHeadingOf(heading, version))) return;
    const [newest] = headings;
    const written = pack.version?.source === "manifest" ? valueAt(pack.manifest.root, "version") : void 0;
    report({
      place: newest === void 0 ? wholeFile(file) : { file, start: newest.start, end: newest.end },
      message: newest === void 0 ? `${quote(file)} has no heading with a version, and this is ${quote(version)}` : `no heading for ${quote(version)}: the first one is for ${quote(newest.version)}`,
      help: `add a heading such as ## ${bounded(version)} and what changed, above the others`,
      related: written === void 0 ? [] : [{ place: written.place, message: "the version" }]
    });
  }
};
function bounded(version) {
  return quote(version.replace(/\+.*$/s, "")).slice(1, -1);
}

// src/rules/resources/resource-case.ts
var resourceCase = {
  meta: {
    id: "resource-case",
    category: "resources",
    severity: "error",
    summary: "A file is named in the same upper and lower case letters as it has."
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== "other-case") continue;
      const named = node === void 0 ? 'has no value and means "/overview.md"' : `names ${quote(node.text)}`;
      const actual = target.actual.startsWith(resourcesFolder) ? target.actual.slice(resourcesFolder.length) : target.actual;
      report({
        place: node?.place ?? wholeFile(pack.manifest.file),
        message: `${quote(key)} ${named}, but the file is ${quote(target.actual)}`,
        help: `write ${quote(actual)}${node === void 0 ? " in overviewUrl" : ""}, or rename the file: upper and lower case count on the server`
      });
    }
  }
};

// src/rules/resources/resource-empty.ts
var resourceEmpty = {
  meta: {
    id: "resource-empty",
    category: "resources",
    severity: "info",
    summary: "The files in `resources/` have something in them."
  },
  check(pack, report) {
    const logos = /* @__PURE__ */ new Set();
    const keys = /* @__PURE__ */ new Map();
    for (const { key, wants, target } of resourceReferences(pack)) {
      if (target.kind !== "file") continue;
      if (wants === "logo") logos.add(target.path);
      else if (!keys.has(target.path)) keys.set(target.path, key);
    }
    for (const entry of pack.packaged) {
      if (!entry.path.startsWith(resourcesFolder) || logos.has(entry.path) || !isBlank(pack, entry)) continue;
      const key = keys.get(entry.path);
      report({
        place: wholeFile(entry.path),
        message: `${quote(entry.path)} is empty${key === void 0 ? "" : `, and ${quote(key)} shows it`}`,
        help: "write a line that tells the user where they stand, or remove the file and what names it"
      });
    }
  }
};
function isBlank(pack, { path, size }) {
  if (size === 0) return true;
  return isMarkdownName(path) && size <= largestPage && !/\S/.test(pack.source(path).text);
}

// src/rules/resources/resource-missing.ts
var resourceMissing = {
  meta: {
    id: "resource-missing",
    category: "resources",
    severity: "error",
    summary: "Every file that the manifest names is in `resources/`."
  },
  check(pack, report) {
    const byPath = /* @__PURE__ */ new Map();
    for (const reference of resourceReferences(pack)) {
      const { key, node, target } = reference;
      if (target.kind === "empty" && node !== void 0) {
        report({
          place: node.place,
          message: `${quote(key)} is empty, so it names no file`,
          help: "name a file in resources/, or remove the key"
        });
      } else if (target.kind === "missing" || target.kind === "folder") {
        const others = byPath.get(target.path);
        if (others === void 0) byPath.set(target.path, [reference]);
        else others.push(reference);
      }
    }
    for (const [path, references] of byPath) report(remarkOn3(pack, path, references));
  }
};
function remarkOn3(pack, path, references) {
  const [first, ...others] = references;
  const key = quote(first?.key ?? "");
  const related = others.slice(0, 20).flatMap(
    ({ key: other, node }) => node === void 0 ? [] : [{ place: node.place, message: `${quote(other)} names it too` }]
  );
  if (first?.node === void 0) {
    return {
      place: wholeFile(pack.manifest.file),
      message: `${key} has no value, so the server shows /overview.md, and there is no ${quote(path)}`,
      help: "add that file, or name another page in overviewUrl",
      related
    };
  }
  const what = first.target.kind === "folder" ? "which is a folder" : `and there is no file ${quote(path)}`;
  return {
    place: first.node.place,
    message: `${key} names ${quote(first.node.text)}, ${what}`,
    help: helpFor3(pack, path, first.node.text, first.node.tag),
    related
  };
}
function helpFor3(pack, path, written, tag) {
  const files = packagedFiles(pack);
  if (tag !== void 0 && /^https?:/i.test(written)) return `write the address without ${tag}, which names a file`;
  const below = decodePath(written).replace(/^\/*(?:stackpack\/[^/]*\/)?resources\//, "");
  if (files.at(`${resourcesFolder}${below}`).kind === "file") {
    return `write ${quote(below)}: the path starts below resources/`;
  }
  if (pack.tree.entry(path)?.kind === "file") return "give the file another name: files named so are never packaged";
  const nearest = files.nearest(path);
  const add = `add the file ${quote(path)}`;
  return nearest === void 0 ? add : `write ${quote(nearest.slice(resourcesFolder.length))}, or ${add}`;
}

// src/rules/resources/resource-not-markdown.ts
var resourceNotMarkdown = {
  meta: {
    id: "resource-not-markdown",
    category: "resources",
    severity: "warning",
    summary: "A key that is shown as a page names a Markdown file."
  },
  check(pack, report) {
    for (const { key, wants, node, target } of resourceReferences(pack)) {
      if (wants !== "markdown" || node === void 0 || target.kind !== "file" || isMarkdownName(target.path)) continue;
      report({
        place: node.place,
        message: `${quote(key)} is shown as Markdown, and ${quote(node.text)} is no .md file`,
        help: "name a Markdown file, with a name that ends in .md"
      });
    }
  }
};

// src/rules/resources/resource-outside.ts
var resourceOutside = {
  meta: {
    id: "resource-outside",
    category: "resources",
    severity: "error",
    summary: "A path in the manifest stays inside `resources/`, with forward slashes."
  },
  check(pack, report) {
    for (const { key, node, target } of resourceReferences(pack)) {
      if (target.kind !== "outside" || node === void 0) continue;
      const { text } = node;
      const drive = /^[a-z]:/i.test(text);
      const reason = drive ? "a path on a Windows drive" : text.includes("\\") ? "a path with backslashes" : "a path that leads out of resources/";
      report({
        place: node.place,
        message: `${quote(key)} names ${quote(text)}, ${reason}`,
        help: drive || !text.includes("\\") ? "put the file into resources/ and name it by its path below that folder" : `write forward slashes: ${quote(text.replaceAll("\\", "/"))}`
      });
    }
  }
};

// src/stackpack/mentioned-names.ts
var binaryExtensions = /* @__PURE__ */ new Set([
  "png",
  "jpg",
  "jpeg",
  "gif",
  "webp",
  "ico",
  "bmp",
  "zip",
  "jar",
  "class",
  "gz",
  "pdf"
]);
var textBudget = 16 * 1024 * 1024;
function mentionedNames(pack, names) {
  const mentioned = /* @__PURE__ */ new Set();
  let left = textBudget;
  for (const { path, size } of pack.packaged) {
    if (path.startsWith(resourcesFolder) || binaryExtensions.has(extensionOf(path))) continue;
    left -= size;
    if (left < 0) return names;
    for (const piece of pack.source(path).text.split(/["'`\r\n<>|(){}[\]=,;]+/)) {
      if (piece.length > 1e3) continue;
      for (const word of [piece.trim(), ...piece.split(/[\s:]+/)]) {
        const name = baseName(word);
        if (names.has(name)) mentioned.add(name);
        else if (name.includes("%") && names.has(decodePath(name))) mentioned.add(decodePath(name));
      }
    }
  }
  return mentioned;
}

// src/rules/resources/resource-unreferenced.ts
var resourceUnreferenced = {
  meta: {
    id: "resource-unreferenced",
    category: "resources",
    severity: "info",
    summary: "Something uses each file in `resources/`."
  },
  check(pack, report) {
    if (!wasReadWhole(pack.manifest)) return;
    if (resourceReferences(pack).some(({ target }) => target.kind === "unfinished")) return;
    const used = usedResources(pack);
    if ([...markdownPages(pack).values()].some((page) => page.tooCostly && used.has(page.path))) return;
    const unused = pack.packaged.filter(
      ({ path, size }) => path.startsWith(resourcesFolder) && size > 0 && !used.has(path)
    );
    if (unused.length === 0) return;
    const mentioned = mentionedNames(pack, new Set(unused.map(({ path }) => baseName(path))));
    for (const { path } of unused) {
      if (mentioned.has(baseName(path))) continue;
      report({
        place: wholeFile(path),
        message: `nothing uses ${quote(path)}`,
        help: "name it in the manifest or link to it from a page, or remove it from the StackPack"
      });
    }
  }
};
function linksOf(page) {
  return page?.soundLinks ?? page?.document()?.links.map(({ url }) => url) ?? [];
}
function usedResources(pack) {
  const used = /* @__PURE__ */ new Set();
  const waiting = [];
  const use = (path) => {
    if (path === void 0 || used.has(path)) return;
    used.add(path);
    waiting.push(path);
  };
  use(releaseNotesFile(pack));
  for (const { target } of resourceReferences(pack)) {
    if (target.kind === "file") use(target.path);
    else if (target.kind === "other-case") use(target.actual);
    else if (target.kind === "missing") use(packagedFiles(pack).nearest(target.path));
  }
  const pages = markdownPages(pack);
  for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
    for (const url of linksOf(pages.get(path))) {
      const target = resolveLink(pack, path, url);
      if (target.kind === "file") use(target.path);
      else if (target.kind === "other-case") use(target.actual);
    }
  }
  return used;
}

// src/rules/resources/index.ts
var resourceRules = {
  "logo-format": logoFormat,
  "logo-size": logoSize,
  "markdown-broken-link": markdownBrokenLink,
  "markdown-split": markdownSplit,
  "markdown-variable": markdownVariable,
  "release-notes-version": releaseNotesVersion,
  "resource-case": resourceCase,
  "resource-empty": resourceEmpty,
  "resource-missing": resourceMissing,
  "resource-not-markdown": resourceNotMarkdown,
  "resource-outside": resourceOutside,
  "resource-unreferenced": resourceUnreferenced
};

// src/rules/registry.ts
var rules = { ...manifestRules, ...resourceRules, ...contentRules };

export {
  wasReadWhole,
  releaseNotesFile,
  versionHeadings,
  isHeadingOf,
  rules
};
