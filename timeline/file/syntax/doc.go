// Package syntax turns the bytes of an events file into values with their places.
//
// It knows YAML and JSON, and how people break them: what is typed or pasted so that
// it looks right and is not is put right (tidy.go), what is no valid YAML is read part
// by part (salvage.go), and both are told. Of the format it knows only the words that
// it is given, a Vocabulary.
//
// yaml.go alone imports a YAML parser, so that it can be exchanged.
package syntax
