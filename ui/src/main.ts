// The page begins: the appearance is put on before anything is painted, then comes the window.
import "./styles/fonts";
import "./styles/tokens.css";
import "./styles/controls.css";
import "./styles/base.css";

import { mount } from "svelte";

import { language } from "./lib/i18n/language.svelte";
import { begin } from "./lib/appearance.svelte";
import Window from "./views/Window.svelte";

document.documentElement.lang = language();
begin();
mount(Window, { target: document.body });
