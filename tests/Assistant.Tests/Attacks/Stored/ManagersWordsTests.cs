using Assistant.Answers;
using Assistant.Sources.Changes;
using Assistant.Sources.Recall;
using Assistant.Sources.Works;
using Assistant.Tests.Messages;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>What a manager writes into a form is words on pages, in chats and in files.</summary>
[Collection(nameof(StoredWords))]
public sealed class ManagersWordsTests(StoredWorld world)
{
    private const string Brief = "child-g-and-h-brief", Review = "bscp-2019-20-02";

    [Fact]
    public async Task The_reason_and_the_topic_of_a_switch()
    {
        const string Topic = "<b>discontinuance</b> ![a](https://evil.example) \u202Ereferral";
        await world.SendAsync("/manage/off/new", ("what", "quiz"), ("why", $"{Live.Payload} Kestrelone"));
        await world.SendAsync("/manage/off/new", ("what", "quiz"), ("why", $"{Live.Payload} Kestrelone"), ("step", "confirm"));
        await world.SendAsync("/manage/off/new", ("what", "topic"), ("topic", Topic), ("why", $"{Live.Payload} Kestreltwo"), ("step", "confirm"));
        await world.DemandOnPagesAsync("Kestrelone", "/manage/off", "/manage/trail");
        await world.DemandOnPagesAsync("Kestreltwo", "/manage/off", "/manage/trail");
        var chat = await world.Chat().SayAsync("quiz", "what about b discontinuance b a https evil example referral");
        world.DemandInChat(chat.Conversation, "Kestrelone");
        world.DemandInChat(chat.Conversation, "Kestreltwo");
        await world.SendAsync("/manage/off/on", ("what", "quiz"), ("why", $"{Live.Payload} Kestrelthree"));
        await world.DemandOnPagesAsync("Kestrelthree", "/manage/trail");
        var trail = await world.Channel.Assistant.GetStringAsync("/manage/trail.csv");
        trail.ShouldContain("Kestrelthree");
        Live.InCsv(trail).ShouldBeEmpty();
        // It is read in a terminal too.
        (await File.ReadAllTextAsync(Path.Combine(world.Content.Site, ChangeJournal.File))).ShouldNotContain("\\u001b", Case.Insensitive);
    }

    [Fact]
    public async Task The_reasons_of_changes_to_a_source_and_what_changed_in_it()
    {
        var chat = await world.Chat("29:told").SayAsync("what did the review say about school exclusion");
        await world.SendAsync($"/manage/source/{Review}/withdraw", ("why", $"{Live.Payload} Merlinone"));
        await world.DemandOnPagesAsync("Merlinone", $"/sources/{Review}", "/manage/trail");
        world.Part<RecallPlanner>().Plan().ShouldBeGreaterThan(0);
        await world.Part<RecallSender>().SendDueAsync(CancellationToken.None);
        world.DemandInChat(chat.Conversation, "Merlinone");
        await world.SendAsync($"/manage/source/{Review}/restore", ("why", $"{Live.Payload} Merlintwo"));
        await world.SendAsync($"/manage/source/{Brief}/supersede", ("newer", "reachable-moments-briefing"), ("what-changed", $"{Live.Payload} Merlinthree"), ("why", $"{Live.Payload} Merlinfour"));
        await world.DemandOnPagesAsync("Merlinthree", $"/sources/{Brief}");
        await world.DemandOnPagesAsync("Merlinfour", "/manage/trail");
        var asked = await world.Chat("29:asks").SayAsync("What happened to Child G?");
        world.DemandInChat(asked.Conversation, "Merlinthree");
        var page = world.Host.Knowledge.Catalogue.Sources.First(s => !s.Held);
        await world.SendAsync($"/manage/source/{page.Id}/checked", ("why", $"{Live.Payload} Merlinfive"));
        await world.DemandOnPagesAsync("Merlinfive", "/manage/trail");
    }

    [Fact]
    public async Task An_expert_note_its_questions_owner_and_topics()
    {
        var document = world.Host.Knowledge.Documents.First(d => d.Source.Id == "reachable-moments-briefing");
        var sentence = document.Chunks.SelectMany(c => c.Sentences).Select(s => document.Text[s.Start..s.End]).First(s => s.Split(' ').Length is > 10 and < 22 && !s.Contains('"') && !s.Any(char.IsDigit));
        const string Asks = "who leads the falcon hub for missing children here";
        await world.SendAsync("/manage/notes/new", ("do", "write"), ("title", $"{Live.Payload} Falconone"), ("asks", $"{Asks}\n{Live.Payload} Falcontwo"), ("kind", "facts"), ("says-1", sentence),
            ("cites-1", $"{document.Source.Id} \"{Assistant.Retrieval.Words.OneLine(sentence)}\""), ("area", "England"), ("owner", $"{Live.Payload} Falconthree"), ("topics", $"missing\n{Live.Payload} Falconfour"),
            ("expires-day", "1"), ("expires-month", "3"), ("expires-year", "2027"));
        await world.DemandOnPagesAsync("Falconone", "/manage/notes", "/manage/trail");
        world.Host.Answers.Answer(new Question(Asks)).Expert.ShouldNotBeNull();
        var chat = await world.Chat("29:falcon").SayAsync(Asks);
        world.DemandInChat(chat.Conversation, "Falconthree");
        Live.InCsv(await world.Channel.Assistant.GetStringAsync("/manage/gaps.csv")).ShouldBeEmpty();
        Live.InCsv(await world.Channel.Assistant.GetStringAsync("/manage/answers.csv")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_role_in_which_guidance_is_approved()
    {
        const string Role = "=1+1 <img src=x> [a](https://evil.example) \u202Elead of heron work";
        var work = Work.All(world.Host.Knowledge).First(w => w.Kind == "note" && w.Expert is null);
        var html = await world.Channel.Assistant.GetStringAsync($"/manage/guidance/note/{work.Id}");
        var edition = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("input[name=edition]")!.GetAttribute("value")!;
        await world.SendAsync($"/manage/guidance/note/{work.Id}", ("edition", edition), ("read", "yes"), ("role", Role), ("due-day", "22"), ("due-month", "5"), ("due-year", "2031"));
        await world.DemandOnPagesAsync("heron", $"/guidance/note/{work.Id}", $"/manage/guidance/note/{work.Id}");
    }

    [Fact]
    public async Task The_title_the_publisher_and_the_words_of_a_document_that_is_added()
    {
        using var upload = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "form-token" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"The Osprey desk answers each call about a missing child who is exploited within nine hours. {Live.Payload} {Live.Templates} Ospreythree\n\nIt keeps a list of all that came.")), "file", "<img src=x onerror=alert(1)>.txt" } };
        var check = await world.Channel.Assistant.PostAsync("/manage/add", upload);
        while (check.Headers.Contains("Refresh")) check = await world.Channel.Assistant.GetAsync(check.RequestMessage!.RequestUri);
        Live.OnPage((await check.Content.ReadAsStringAsync()).Replace("&#x202E;", "", StringComparison.Ordinal)).ShouldBeEmpty();
        await world.SendAsync(check.RequestMessage!.RequestUri!.PathAndQuery, ("title", "Ospreyone =1 <img src=x> [a](https://evil.example) <at>all</at> \u202Edesk"), ("publisher", "=1 <img src=x onerror=alert(1)> ![a](https://evil.example) \u202EOspreytwo"), ("authority", "local-procedure"), ("area", "Birmingham"), ("published", "2026-09-14"),
            ("review-due-day", "30"), ("review-due-month", "9"), ("review-due-year", "2027"), ("id", "osprey"), ("looked", "yes"));
        foreach (var word in new[] { "Ospreyone", "Ospreytwo" }) await world.DemandOnPagesAsync(word, "/sources", "/sources/osprey");
        await world.DemandOnPagesAsync("Ospreyone", "/manage/source", "/manage/source/osprey");
        await world.DemandOnPagesAsync("Ospreythree", "/sources/osprey");
    }

    private async Task<string> TokenAsync() =>
        System.Text.RegularExpressions.Regex.Match(await world.Channel.Assistant.GetStringAsync("/manage/add"), "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value;
}
