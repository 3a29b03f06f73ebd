// Package syntax turns the bytes of an events file into values with their places. It
// takes four steps, each in a package of its own:
//
//	bytes → text             Decode: UTF-8, UTF-16, Windows-1252, not text at all
//	text → as it was meant   tidy: what is mistyped or pasted is corrected
//	→ without traps          mask: placeholders for what the YAML parser cannot read
//	→ values                 yaml: valid YAML; recovery: broken YAML, part by part
//
// JSON goes from text to values at once. The packages report what they change or leave
// out. Of the format they know only its words, an outline.Vocabulary.
package syntax
