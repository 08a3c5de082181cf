using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Retrieval;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Questions.Cards;

/// <summary>A person's reply, marked as one: who replied in which role and when, their words, and the words of sources that they chose.</summary>
public static class ReplyCard
{
    public static AdaptiveCard Of(AskedQuestion question, QuestionWords words, string ring, SiteOptions site)
    {
        if (question.State == AskedState.Lapsed || question.IsReleased) return AskCard.Line(words[question.IsReleased ? "release-lost" : "lapsed"], words.Fill("you-asked", ("question", question.Text)), ring);
        var (reply, isAnswer) = (question.Reply!, question.State == AskedState.Answered);
        var (standing, line) = (QuestionPassages.Standing(reply.Passages, words.Knowledge), new CitationLine(words.Knowledge.Words));
        var (heading, from) = (words[isAnswer ? "reply-title" : question.IsReview ? "not-released-title" : "declined-title"], words.Fill("reply-from", ("role", reply.Role), ("date", QuestionWords.Day(reply.At))));
        var lost = standing.Count < reply.Passages.Count ? words["passages-lost"] : null;
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([heading, from, words.Fill("you-asked", ("question", question.Text)), reply.Text, words["not-checked"], .. standing.Select(c => $"[{c.Number}] {line.Name(c.Source)}: “{Words.OneLine(c.Quote!)}”"), lost, ring]),
            Body =
            [
                CardParts.Heading(heading),
                new TextBlock(Markdown.Escape(from)) { Weight = "bolder" },
                new TextBlock(Markdown.Escape(words.Fill("you-asked", ("question", question.Text)))) { IsSubtle = true },
                new RichTextBlock([new TextRun(reply.Text)]),
                new TextBlock(words["not-checked"]) { IsSubtle = true, Size = "small" },
                .. standing.SelectMany(c => Quoted(c, line, words, site)),
                .. lost is null ? [] : new[] { new TextBlock(lost) { IsSubtle = true } },
                new TextBlock(CardParts.Unbroken(Markdown.Escape(ring))),
            ],
        };
    }

    private static IEnumerable<CardElement> Quoted(Citation citation, CitationLine line, QuestionWords words, SiteOptions site)
    {
        yield return new TextBlock($"{citation.Number}\\. [{Markdown.Escape(line.Name(citation.Source))}]({site.AddressOf(citation.Url)})") { Weight = "bolder", Separator = true };
        yield return new RichTextBlock([new TextRun(Words.OneLine(citation.Quote!)) { Highlight = true }]);
        foreach (var notice in CardParts.Notices(citation)) yield return notice;
    }
}
