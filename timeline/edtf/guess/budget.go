package guess

// budget is the most texts that one Budget examines: a date in words takes one to ten.
const budget = 400_000

// Budget guesses the dates of one file until it is exhausted, after 400,000 texts that
// were examined. Then dates are read as EDTF alone, so that no file can keep its reader
// busy.
type Budget struct{ looks int }

// Date is the function Date within the budget.
func (b *Budget) Date(text string) Guess {
	if b.looks > budget {
		return Strict(text)
	}
	d := Date(text)
	b.looks += d.Looks
	return d
}
