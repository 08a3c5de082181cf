using Assistant.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Sources;

public sealed class MentionLaws
{
    private static readonly Terms Known = Terms.Of(Some.Assistant.Knowledge.Vocabulary);

    private static readonly string[] Pieces =
    [
        "The NRM was used", "County Lines is known", "a return home interview took place", "RHIs help", "The child was missing", "nobody asked", "The National Referral\nMechanism is a framework", "CPS", "CP plan",
        ". ", ". ", ". ", "\n\n", "\n\n", "\n- ", "¹", "\n\n¹ ", "**", " ", "\n\nA heading about County Lines\n\n"
    ];

    private static readonly Arbitrary<(string Text, Place At)> Given = (
        from pieces in Gen.Elements(Pieces).ListOf()
        let text = string.Concat(pieces)
        where text.Length > 1
        from a in Gen.Choose(0, text.Length)
        from b in Gen.Choose(0, text.Length)
        where a != b
        select (text, new Place(Math.Min(a, b), Math.Max(a, b)))).ToArbitrary();

    [Fact]
    public void Mentions_stand_in_order_and_each_holds_the_term() => Check((text, mentions, _) =>
        mentions.Places.All(p => Holds(text, p, mentions.Term)) && mentions.Places.Zip(mentions.Places.Skip(1)).All(p => p.First.End <= p.Second.Start));

    [Fact]
    public void A_term_that_is_chosen_stands_in_the_passage_and_elsewhere() => Check((text, mentions, _) =>
        Holds(text, mentions.At, mentions.Term) && mentions.Places.Any(p => !p.Overlaps(mentions.At.Start, mentions.At.End)));

    [Fact]
    public void Next_then_previous_leads_back() => Check((_, mentions, finder) => mentions.Places.All(place =>
    {
        var here = finder.Find(place, Known, mentions.Term.Name)!;
        return here.Next is not { } next || finder.Find(next, Known, mentions.Term.Name)!.Previous == place;
    }));

    [Fact]
    public void Next_leads_from_the_first_mention_through_every_one_to_the_last() => Check((_, mentions, finder) =>
    {
        var seen = new List<Place>();
        for (var at = mentions.Places[0]; at is not null; at = finder.Find(at, Known, mentions.Term.Name)!.Next) seen.Add(at);
        return seen.SequenceEqual(mentions.Places);
    });

    private static bool Holds(string text, Place place, Term term)
    {
        var words = text[place.Start..place.End];
        return term.In(words, TermForm.Read(words)) is not null;
    }

    private static void Check(Func<string, Mentions, MentionFinder, bool> law) => Prop.ForAll(Given, given =>
    {
        var finder = new MentionFinder(Documents.MadeUp(given.Text));
        return finder.Find(given.At, Known) is not { } mentions || law(given.Text, mentions, finder);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
