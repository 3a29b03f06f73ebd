// Package emit writes values as YAML, as a person would: blocks of one key a line,
// short records and lists between brackets on one line, quotes only where they are
// needed, paragraphs folded. What it writes is read again as the same values, by
// syntax.Read and by every other reader of YAML 1.1 and 1.2.
//
// It writes whole files. A file that somebody has written is never written anew: see
// package tree, which changes the bytes of one value and no other.
package emit
