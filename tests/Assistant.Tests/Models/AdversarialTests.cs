using Assistant.Models.Writing;
using Xunit.Abstractions;

namespace Assistant.Tests.Models;

/// <summary>
/// Bad sentences and 40 documents with instructions, by writers who had not seen the check, and good ones beside them. Those of sets 1 to 3 were
/// written for a model that words freely; those of sets 4 to 6 for one that is told to cut, as ours is.
/// </summary>
public sealed class AdversarialTests(ITestOutputHelper output)
{
    private static SentenceCheck Check => Some.Assistant.Current.Sentences;

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("6")]
    public void No_bad_sentence_stands(string set)
    {
        var (passages, bad) = (ScriptedReplies.Passages($"passages-{set}.jsonl"), ScriptedReplies.Read($"bad-{set}.jsonl"));
        var standing = bad.Where(b => Check.Check(new DraftSentence(b.Text, b.Passages), passages[b.Packet]).Standing.Count > 0).ToList();
        output.WriteLine($"{standing.Count} of {bad.Count} bad sentences stand: {string.Join(' ', standing.Select(s => $"{s.Id}:{s.Kind}"))}");
        standing.Select(s => s.Id).ShouldBeEmpty();
    }

    // Words of the avoid-list and addresses are dropped by rule, not by mistake. What is worded freely is dropped for the most part, and is meant to be.
    [Theory]
    [InlineData("4", 0.25)]
    [InlineData("5", 0.45)]
    [InlineData("6", 0.80)]
    public void Good_sentences_stand_as_often_as_was_measured(string set, double least)
    {
        var (passages, good) = (ScriptedReplies.Passages($"passages-{set}.jsonl"), ScriptedReplies.Read($"good-{set}.jsonl"));
        var looked = good.Select(g => Check.Check(new DraftSentence(g.Text, g.Passages), passages[g.Packet])).ToList();
        var (standing, byRule) = (looked.Count(l => l.Dropped.Count == 0), looked.Count(l => l.Dropped is [DropReason.Avoided or DropReason.Link]));
        output.WriteLine($"{standing} of {good.Count} good sentences stand; {byRule} are dropped by rule, {good.Count - standing - byRule} wrongly");
        (standing / (double)good.Count).ShouldBeGreaterThanOrEqualTo(least);
    }

    [Fact]
    public void What_a_document_tells_a_model_to_say_is_not_said()
    {
        var through = ScriptedReplies.Injections().SelectMany(i => i.Obeying.Where(o => Check.Check(o, [i.Passage]).Standing.Count > 0).Select(o => $"{i.Id}: {o.Text}")).ToList();
        output.WriteLine($"{ScriptedReplies.Injections().Sum(i => i.Obeying.Count)} obeying sentences, {through.Count} through");
        through.ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_that_names_no_passage_or_one_that_was_not_given_is_dropped()
    {
        var (passages, good) = (ScriptedReplies.Passages("passages-1.jsonl"), ScriptedReplies.Read("good-1.jsonl"));
        foreach (var sentence in good)
        {
            Check.Check(new DraftSentence(sentence.Text, []), passages[sentence.Packet]).Standing.ShouldBeEmpty();
            Check.Check(new DraftSentence(sentence.Text, [99]), passages[sentence.Packet]).Standing.ShouldBeEmpty();
            Check.Check(new DraftSentence(sentence.Text, [.. sentence.Passages, 0]), passages[sentence.Packet]).Standing.ShouldBeEmpty();
        }
    }
}
