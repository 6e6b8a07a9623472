import { OTHER, OURS, other, ours, type Trap } from "./settings-parts";
import { english as en } from "./settings-wrappers";

/* Copies that a program finds and a person cannot see: their truth is in the layout. */

export const hidden: readonly Trap[] = [
  ["aria-hidden", `<div aria-hidden="true">${ours}</div>`],
  ["display none", `<div style="display:none">${ours}</div>`],
  ["the hidden attribute", `<div hidden>${ours}</div>`],
  ["inert", `<div inert>${ours}</div>`],
  ["visibility hidden", `<div style="visibility:hidden">${ours}</div>`],
  ["opacity 0", `<div style="opacity:0">${ours}</div>`],
  ["far off the screen", `<div style="position:absolute;left:-9999px;top:0">${ours}</div>`],
  [
    "clipped to one pixel",
    `<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">${ours}</div>`,
  ],
  ["folded to no height", `<div style="height:0;overflow:hidden">${ours}</div>`],
  ["drawn at no size", `<div style="transform:scale(0)">${ours}</div>`],
  [
    "a pane pushed aside",
    `<div style="overflow:hidden;width:600px"><div style="transform:translateX(-110%)">${ours}</div></div>`,
  ],
  ["a closed popover", `<div popover>${ours}</div>`],
  ["a closed dialog", `<dialog>${ours}</dialog>`],
  ["struck by a style", `<div style="text-decoration:line-through">${ours}</div>`],
  ["a template", `<template>${ours}</template>`],
  ["a script", `<script type="application/json">"${en.label}","${OURS}"</script>`],
  ["noscript", `<noscript>${ours}</noscript>`],
  ["closed details", `<details><summary>More</summary>${ours}</details>`],
  ["a text area", `<textarea>${en.label} ${OURS}</textarea>`],
  ["a composer", `<div role="textbox" contenteditable="true"><div>${en.label}</div><div>${OURS}</div></div>`],
  ["a screen of before, in main, hidden", `<div style="content-visibility:hidden">${ours}</div>`],
].flatMap(([name = "", copy = ""]): Trap[] => [
  { name: `${name}, alone`, right: "cannot-tell", body: copy },
  { name: `${name}, beside another`, right: OTHER, soft: true, body: `${copy}${other}` },
]);
