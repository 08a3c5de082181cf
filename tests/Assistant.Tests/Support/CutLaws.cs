using Assistant.Answers;
using Assistant.Retrieval;
using Assistant.Support;
using Assistant.Support.Cutting;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Support;

/// <summary>What holds for every sentence of the documents that a model might cut.</summary>
public sealed class CutLaws
{
    private static readonly CutCheck Cuts = new(Checked.Knowledge.Vocabulary, OrdinaryWords.Of(Checked.Knowledge));

    private static readonly string[] Sentences =
        [.. Checked.Knowledge.Documents.SelectMany(d => d.Chunks.SelectMany(c => c.Sentences).Select(s => CutCheck.Sentences(d.Text[s.Start..s.End])).Where(s => s.Count == 1).Select(s => s[0])).Where(s => s.Split(' ').Length is > 5 and < 50)];

    private static readonly (string First, string Second)[] Pairs =
        [.. Sentences.Zip(Sentences.Skip(1)).Where(p => Words.In(p.Second)[0].Text is not ("he" or "she" or "they" or "it"))];

    [Fact]
    public void Every_sentence_stands_in_itself()
    {
        foreach (var sentence in Sentences.Concat(Checked.Knowledge.Notes.SelectMany(n => n.Statements.SelectMany(s => CutCheck.Sentences(s.Text))))) Of(sentence, sentence).ShouldBeEmpty(sentence);
    }

    [Theory]
    [InlineData("not")]
    [InlineData("must")]
    [InlineData("never")]
    [InlineData("only")]
    [InlineData("all")]
    [InlineData("gangs")]
    [InlineData("police")]
    [InlineData("Leeds")]
    [InlineData("fifty")]
    [InlineData("from")]
    [InlineData("the")]
    [InlineData("was")]
    [InlineData("his")]
    public void A_word_put_in_anywhere_falls_short(string word) => ForAll((sentence, place, _) =>
    {
        var words = sentence.Split(' ').ToList();
        if (Words.In(sentence).Exists(w => w.Text == word.ToLowerInvariant())) return true;
        words.Insert(place % words.Count, word);
        return Of(string.Join(' ', words), sentence).Count > 0;
    });

    [Theory]
    [InlineData("not")]
    [InlineData("no")]
    [InlineData("should")]
    [InlineData("may")]
    [InlineData("must")]
    [InlineData("some")]
    [InlineData("only")]
    [InlineData("if")]
    [InlineData("appears")]
    public void A_word_that_limits_cannot_be_left_out(string limit)
    {
        var limited = Sentences.Where(s => s.Split(' ').Contains(limit)).ToList();
        limited.ShouldNotBeEmpty();
        foreach (var sentence in limited)
        {
            var words = sentence.Split(' ').ToList();
            words.RemoveAt(words.IndexOf(limit));
            Of(string.Join(' ', words), sentence).ShouldNotBeEmpty(string.Join(' ', words));
        }
    }

    [Fact]
    public void Words_left_out_within_a_part_fall_short() => ForAll((sentence, one, other) =>
    {
        var (parts, words) = (PartReader.Read(sentence), Words.In(sentence));
        var part = one % parts.Count;
        var (first, count) = (parts.Take(part).Sum(p => p.Words.Count), parts[part].Words.Count);
        if (count < 2) return true;
        var (from, length) = (first + other % count, 1 + one * 7 % (count - 1));
        var end = Math.Min(from + length, first + count);
        if (from == first && end == first + count || words.Skip(from).Take(end - from).Any(w => w.Text is "also" or "however" or "therefore" or "furthermore" or "moreover" or "additionally")) return true;
        return Of(sentence[..words[from].Start] + sentence[words[end - 1].End..].TrimStart(' '), sentence).Count > 0;
    });

    [Fact]
    public void A_sentence_without_its_beginning_falls_short() => ForAll((sentence, one, _) =>
    {
        var words = sentence.Split(' ');
        var lost = 1 + one % (words.Length - 1);
        return words.Take(lost).All(w => w.Trim(',').ToLowerInvariant() is "also" or "however" or "therefore" or "furthermore" or "moreover" or "additionally") || words.Take(lost).All(w => !w.Any(char.IsLetterOrDigit))
            || Of(string.Join(' ', words.Skip(lost)), sentence).Count > 0;
    });

    [Fact]
    public void A_word_in_place_of_another_falls_short() => ForAll((sentence, one, other) =>
    {
        var (words, others) = (sentence.Split(' '), Sentences[other % Sentences.Length].Split(' '));
        var (place, word) = (one % words.Length, others[one % others.Length]);
        if (Words.In(word) is not [var put] || Words.In(words[place]) is not [var there] || put.Text == there.Text) return true;
        words[place] = word;
        return Of(string.Join(' ', words), sentence).Count > 0;
    });

    [Fact]
    public void Two_words_that_change_places_fall_short() => ForAll((sentence, one, other) =>
    {
        var words = sentence.Split(' ');
        var (first, second) = (one % words.Length, other % words.Length);
        if (!IsPlain(words[first]) || !IsPlain(words[second]) || words[first] == words[second]) return true;
        (words[first], words[second]) = (words[second], words[first]);
        return Of(string.Join(' ', words), sentence).Count > 0;
    });

    // A sentence that opens with "it" or "they" goes on about whoever was named: there a name may be put for the pronoun.
    [Fact]
    public void The_beginning_of_one_sentence_and_the_end_of_the_next_fall_short()
    {
        var cases = from pair in Gen.Elements(Pairs) from one in Gen.Choose(0, 1000) from other in Gen.Choose(0, 1000) select (pair, one, other);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (first, second) = (c.pair.First.Split(' '), c.pair.Second.Split(' '));
            var (head, tail) = (first.Take(1 + c.one % (first.Length - 1)).ToList(), second.Skip(1 + c.other % (second.Length - 1)).ToList());
            if (!head.Exists(w => IsPlain(w) && !StandsIn(w, c.pair.Second)) || !tail.Exists(w => IsPlain(w) && !StandsIn(w, c.pair.First))) return true;
            var said = string.Join(' ', head.Concat(tail));
            return Cuts.Check(said, new PassageSentence(0, new CitedText($"{c.pair.First} {c.pair.Second}"), "")).Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool StandsIn(string word, string sentence) => Words.In(sentence).Exists(w => w.Text == word);

    // A word of some length in small letters: it carries meaning in every sentence.
    private static bool IsPlain(string word) => word.Length > 6 && word.All(char.IsAsciiLetterLower) && !Limits.Contains(word) && word is not ("between" or "because" or "through" or "himself" or "themselves");

    private static IReadOnlyList<Shortfall> Of(string said, string sentence) => Cuts.Check(said, new PassageSentence(0, new CitedText(sentence), ""));

    private static void ForAll(Func<string, int, int, bool> law)
    {
        var cases = from sentence in Gen.Elements(Sentences) from one in Gen.Choose(0, 1000) from other in Gen.Choose(0, 1000) select (sentence, one, other);
        Prop.ForAll(cases.ToArbitrary(), c => law(c.sentence, c.one, c.other)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
