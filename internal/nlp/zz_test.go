package nlp_test
import ("testing";"fmt";"os")
func TestZZ(t *testing.T){
	p:=pipeline(t)
	d,_:=sourced(t,p,os.Getenv("ZZ"))
	for i:=range d.Tag { fmt.Print(d.Word(i),"/",d.Tag[i],"/",d.Lemma[i],"/",d.Head[i],"/",d.Label[i]," ") }
	fmt.Println()
}
