using System.Text.RegularExpressions;
using Assistant.Screening;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Screening;

/// <summary>A live screening shows no score and no band: no number but those that stand in the tool's own words, its sources, and telephone numbers.</summary>
public sealed partial class NumberTests(ChannelSimulator channel) : IClassFixture<ChannelSimulator>
{
    public static TheoryData<string> Live => [.. Some.Assistant.Knowledge.Questionnaires.Where(q => q.Allows(ScreeningModes.Live)).Select(q => q.Id)];

    [Theory]
    [MemberData(nameof(Live))]
    public async Task No_live_card_holds_a_number_of_its_own(string id)
    {
        var questionnaire = Some.Assistant.Knowledge.Questionnaires.First(q => q.Id == id);
        var chat = await new ScreeningChat(channel, $"29:{id}").SayAsync($"live screening: {questionnaire.Title}");
        await chat.PressAsync("Begin", "K7-2");
        var signs = questionnaire.Items.Where(i => i.Option("recent") is not null).ToDictionary(i => i.LinkId, _ => "recent");
        for (var i = 0; i < 100 && !chat.Has("These are right"); i++)
        {
            ShouldHoldNoNumber(chat, questionnaire);
            if (chat.Has("Go on")) await chat.PressAsync("Go on");
            else await chat.ToNextAsync(signs);
        }
        ShouldHoldNoNumber(chat, questionnaire);
        await chat.PressAsync("These are right");
        ShouldHoldNoNumber(chat, questionnaire);
        chat.Json.ShouldNotContain("score", Case.Insensitive);
    }

    private static void ShouldHoldNoNumber(ScreeningChat chat, Questionnaire questionnaire)
    {
        var left = string.Join('\n', chat.Texts);
        left = Addresses().Replace(left, "]");
        foreach (var known in Known(questionnaire).OrderByDescending(k => k.Length)) left = left.Replace(known, " ", StringComparison.Ordinal);
        left = Allowed().Replace(left, " ");
        left.Where(char.IsDigit).ShouldBeEmpty(left);
    }

    // Words of the tool and its sources, telephone numbers, and the reference that was typed.
    private static IEnumerable<string> Known(Questionnaire questionnaire)
    {
        var knowledge = Some.Assistant.Knowledge;
        return Spoken.Lines(questionnaire).Select(l => l.Text)
            .Concat(Spoken.Statements(questionnaire).Select(s => s.Text))
            .Concat(questionnaire.Outcomes.SelectMany(o => o.Next).SelectMany(n => new[] { n.By, n.Who }))
            .Concat(knowledge.Contacts.All.SelectMany(c => c.Telephones))
            .Concat(knowledge.Catalogue.Sources.SelectMany(s => s.Notices.Select(n => n.Text).Append(s.Short).Append(s.WhatChanged ?? "")))
            .Append("K7-2").Append("999")
            .Where(k => k.Any(char.IsDigit));
    }

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Addresses();

    // Where one is ("Question 7 of 18"), the number that an answer is changed by, marks of sources, and their years and dates.
    [GeneratedRegex(@"Question \d+ of \d+|^\d+\. |\[\\\[\d+\\\]\]|\d+\\\. |About \d+:|, \d{4}\]|read on \d{1,2} [A-Z][a-z]+ \d{4}|About \d+ minutes|\d+ days", RegexOptions.Multiline)]
    private static partial Regex Allowed();
}
