// Package diag describes a problem in an events file or beside it: where it is, how
// severe, what is wrong and what to do.
//
// Each kind of problem has a stable code and English texts that its arguments are put
// into, which can be translated. A Report collects the problems of a file and bounds
// their number. Closest finds what was probably meant, for advice.
package diag
