using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Support;
using Assistant.Support.Cutting;

namespace Assistant.Models.Writing;

/// <summary>
/// Decides whether a sentence of a model may be shown: it is cut from a sentence of one passage that it names, and states no fact that does not
/// stand there; and it holds no link, no word we do not use of a child, no detail of a person, and nothing about the model itself. Pure.
/// </summary>
public sealed partial class SentenceCheck
{
    private const int LongestSentence = 60, ShortestSentence = 3, ShortestQuotation = 4;

    // One with a smaller share of the sentence's words is not worth reading closely.
    private const double WorthReading = 0.3;

    private readonly KnowledgeBase _knowledge;
    private readonly CutCheck _cuts;

    public SentenceCheck(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _cuts = new CutCheck(knowledge.Vocabulary, OrdinaryWords.Of(knowledge));
    }

    /// <summary>What of the draft stands, each sentence of it by itself; and why the others do not.</summary>
    public (IReadOnlyList<CheckedSentence> Standing, IReadOnlyList<DropReason> Dropped) Check(DraftSentence draft, IReadOnlyList<NumberedPassage> passages)
    {
        var (standing, dropped) = (new List<CheckedSentence>(), new List<DropReason>());
        if (Fault(draft.Text) is { } fault) return ([], [fault]);
        var named = draft.Passages.Distinct().Select(n => passages.FirstOrDefault(p => p.Number == n)).ToList();
        if (named.Count == 0 || named.Contains(null)) return ([], [DropReason.NoPassage]);
        if (FirstPerson().Matches(Quoted().Replace(draft.Text, " ")).Any(m => !named.Exists(p => p!.Text.Contains(m.Value, StringComparison.OrdinalIgnoreCase)))) return ([], [DropReason.OwnVoice]);
        // A telephone number of a service stands in the passage; a detail of a person stands nowhere.
        if (_knowledge.Safety.FindPersonalDetails(draft.Text).Any(d => !named.Exists(p => p!.Text.Contains(draft.Text[d.Start..d.End], StringComparison.OrdinalIgnoreCase)))) return ([], [DropReason.PersonalDetails]);
        if (InSingleMarks().Matches(draft.Text).Select(m => m.Groups[1].Value.TrimEnd('.', ',')).Any(q => Retrieval.Words.Count(q) >= ShortestQuotation && !named.Exists(p => p!.Text.Contains(q, StringComparison.OrdinalIgnoreCase)))) return ([], [DropReason.Quotation]);
        foreach (var sentence in CutCheck.Sentences(draft.Text.Trim()))
            if (Find(sentence, named!) is { } found) standing.Add(found);
            else dropped.Add(DropReason.Unsupported);
        return (standing, dropped);
    }

    /// <summary>The share of a text's content words that stand in the words.</summary>
    public double Share(string text, string words) => _cuts.Share(text, words);

    /// <summary>Whether a model may be given the passage: it holds nothing that speaks to a model.</summary>
    public static bool MayBeGiven(NumberedPassage passage) => !SpeaksToMachines().IsMatch(passage.Text);

    private CheckedSentence? Find(string sentence, IEnumerable<NumberedPassage> named)
    {
        foreach (var passage in named.Where(MayBeGiven))
        {
            var likely = passage.Sentences.Select(s => (Sentence: s, Share: _cuts.Share(sentence, s.Cited.Words))).Where(s => s.Share >= WorthReading).OrderByDescending(s => s.Share);
            foreach (var (there, _) in likely)
                if (_cuts.Check(sentence, there).Count == 0) return new CheckedSentence(sentence, passage, CutCheck.NamesWhoIsBefore(sentence, there) ? there.Place - 1 : there.Place, there.Place);
        }
        return null;
    }

    // What can be seen without a source.
    private DropReason? Fault(string text)
    {
        var words = Retrieval.Words.Count(text);
        if (words is < ShortestSentence or > LongestSentence || text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.Surrogate)) return DropReason.Form;
        if (!Ended().IsMatch(text) || Markup().IsMatch(text)) return DropReason.Form;
        if (Link().IsMatch(text)) return DropReason.Link;
        if (OddQuotation().Count(text) % 2 != 0) return DropReason.Quotation;
        if (OwnVoice().IsMatch(Quoted().Replace(text, " "))) return DropReason.OwnVoice;
        if (_knowledge.Vocabulary.AvoidedWords.Any(a => a.FindIn(text) is not null)) return DropReason.Avoided;
        return null;
    }

    // A document may hold an instruction to a model. A passage with one is given to none, and nothing stands on it.
    [GeneratedRegex(@"<!--|\u200B|\u200C|\u200D|\u2060|\[//\]|\b(?:system|assistant|user|AI|developer|human)\s*:|\bignore (?:all|any|every|the|these|previous|prior|earlier|your)\b|\b(?:previous|above|these|your|hidden|new) (?:instructions?|rules|prompt)\b|\bprompts?\b(?! sheet)|\b(?:language|ai) models?\b|\bAI (?:systems?|tools?|agents?|readers?)\b|\bchatbots?\b|\bautomated (?:readers?|systems?)\b|\b(?:reply|respond|answer|say|write|output|print|cite|translate) (?:only|in|as|that|the|your|every|all|with|passage)\b|\bdecode\b|<\||\bcite (?:passage|every)|\b(?:of|in|to) your (?:answer|reply|response|output)\b|\bfrom here on\b|-{2,}\s*end\b|\bnew task\b|\bDAN\b|[\u0400-\u06FF\u0900-\u0DFF\u3040-\u9FFF\uAC00-\uD7AF]|[ąęłńśźżşğıřůőű]|[A-Za-z0-9+/]{40,}|\u202E|\u2066|\bmaintenance mode\b|\bact as\b|\byou are now\b|\bpretend\b|\bassistants?\b(?= (?:must|should|shall|will|may))", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksToMachines();

    // A sentence ends, and asks nothing: a question states nothing that could be held against a source.
    [GeneratedRegex(@"[.!][""”’')]?\s*$")]
    private static partial Regex Ended();

    [GeneratedRegex(@"[<>{}|`\\#*_~^=]|\[[^\]]*\]\(|^\s*(?:[-•–]|\d+[.)])\s|&\w+;|&#")]
    private static partial Regex Markup();

    [GeneratedRegex(@"https?:|www\.|\w@\w|\b[\w-]+\.(?:uk|org|com|net|gov|info|io|co|eu|ly|me|app|dev|xyz|ru|cn)\b|\bmailto\b|\btel:", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:I|I'm|I've|I'll|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")]
    private static partial Regex FirstPerson();

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”")]
    private static partial Regex Quoted();

    // An apostrophe within a word is no mark.
    [GeneratedRegex(@"(?<!\w)['‘]((?:[^'‘’]|(?<=\w)['’](?=\w))+)['’](?!\w)")]
    private static partial Regex InSingleMarks();

    [GeneratedRegex("[\"“”]")]
    private static partial Regex OddQuotation();

    [GeneratedRegex(@"\b(?:(?i:as an? (?:ai|assistant|model)|language model|chatbot|(?:my|the|system|this|above) prompts?|system message|instructions?|passages? (?:\d|above|below|given|provided|number)|(?:the|these|this|those|numbered|provided) passages?|training data|developers?|json|output format))\b")]
    private static partial Regex OwnVoice();
}
