package untold

import _ "embed" // for the story

// Greek is an events file with nearly every key of the format, without a fault, whose
// words are all Greek: what else is shown of it comes from the program.
//
//go:embed greek.yaml
var Greek []byte
