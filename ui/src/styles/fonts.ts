// Bundled faces: nothing is fetched, and nothing depends on what the machine has. Each is a module of its own, because
// vite.config.ts changes them, and what CSS itself imports never comes by there.
import "@fontsource/biz-udpgothic/400.css";
import "@fontsource/biz-udpgothic/700.css";
import "@fontsource/atkinson-hyperlegible-next/400.css";
import "@fontsource/atkinson-hyperlegible-next/700.css";
import "./underscore.css";
