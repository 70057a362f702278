import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import Start from "./views/Start.svelte";

mount(Start, { target: document.body });
