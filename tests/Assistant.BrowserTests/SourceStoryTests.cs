using System.Text;
using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Sources.Recall;
using Assistant.Tests.Access.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>A source from its adding to its correction, as a manager, a practitioner and a stranger meet it, each page on a phone and on a desk, and printed.</summary>
[Collection(InBrowser.Name)]
public sealed class SourceStoryTests(Browser browser) : IAsyncLifetime
{
    private const string Id = "lantern-visits", Old = "The Lantern worker visits each returned child within seventy-two hours.", New = "The Lantern worker visits each returned child within one day.";
    private const string Rest = "The Lantern coordinator rings the school before noon on the first day.";
    private const string Text = $"# Lantern visits\n\n{Old}\n\n## Who rings whom\n\n{Rest}\n";

    private SignedInSite _site = null!;
    private ManagerTab _tab = null!;

    public async Task InitializeAsync() => _site = await SignedInSite.StartAsync(SourcePages.Tenant);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [BrowserFact]
    public async Task A_source_is_added_cited_and_replaced_and_who_may_see_what_of_it()
    {
        _site.Entra.Person = SignedInSite.Manager;
        await using var tab = _tab = await browser.OpenManagerAsync(new Uri(_site.Base, "/manage/add"));
        await UploadAsync(Text, "Read this document");
        await Expect(tab.Heading).ToHaveTextAsync("Check what was read");
        await LookAsync("add-check");
        foreach (var (field, value) in new[] { ("title", "Lantern visits"), ("publisher", "Westmarch Partnership"), ("area", "Birmingham"), ("published", "2026-09"), ("id", Id) }) await tab.Page.Locator($"#{field}").FillAsync(value);
        await tab.Page.Locator("main button[type=submit]").ClickAsync();
        await LookAsync("added");

        var answers = Enumerable.Range(0, 6).Select(i => Answered(i < 5 ? Old : Rest)).ToList();
        await tab.GoAsync($"/sources/{Id}");
        await tab.Page.Locator("details.uses summary").ClickAsync();
        await Expect(tab.Page.Locator("details.uses > ul > li").Filter(new() { HasText = Old })).ToContainTextAsync("Cited by 5 answers in the last 90 days.");
        await Expect(tab.Page.Locator("details.uses > ul > li").Filter(new() { HasText = Rest })).ToContainTextAsync("Cited by fewer than five answers in the last 90 days.");
        await LookAsync("source");
        await tab.Link("See these answers").First.ClickAsync();
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(5);

        await tab.GoAsync($"/manage/source/{Id}/replace");
        await LookAsync("replace");
        await tab.Page.Locator("#published").FillAsync("2026-11");
        await tab.Page.Locator("#why").FillAsync("A new edition.");
        await UploadAsync(Text.Replace(Old, New, StringComparison.Ordinal), "See what changes");
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("Answers still kept that rest on it: 5.");
        await LookAsync("replace-preview");
        await tab.Button("Replace the text").ClickAsync();
        await Expect(tab.Page.Locator(".done")).ToContainTextAsync("number 2");
        await LookAsync("replaced");

        _site.App.Services.GetRequiredService<RecallPlanner>().Plan();
        await tab.GoAsync("/manage/recall");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await LookAsync("recall");
        await AsItWasAsync(answers[0]);
        await LookAsync("cited-then");
        await PrintAsync("cited-then");
        await tab.GoAsync($"/sources/{Id}");
        await PrintAsync("source");

        // What still stands is led to where it stands now.
        await tab.GoAsync(answers[5].Reference.PathOf(1));
        await Expect(tab.Page.Locator("main")).ToContainTextAsync("still stand");

        await AsAsync(SignedInSite.Practitioner);
        await AsItWasAsync(answers[0]);
        await Expect(tab.Page.Locator("a[href*='/manage']")).ToHaveCountAsync(0);
        foreach (var address in new[] { "/manage/add", "/manage/recall", $"/manage/source/{Id}/replace" }) (await tab.GoAsync(address)).ShouldBe(403, address);

        _site.Entra.Refuses = ("access_denied", "AADSTS65004: User declined to consent.");
        await AsAsync("");
        foreach (var address in new[] { answers[0].Reference.PathOf(1), "/manage/recall", $"/manage/source/{Id}/replace" })
        {
            await tab.GoAsync(address);
            await Expect(tab.Heading).ToHaveTextAsync("You are not signed in");
        }
        _site.Entra.Faults.ShouldBeEmpty();
    }

    private async Task AsItWasAsync(AnswerRecord answer)
    {
        (await _tab.GoAsync(answer.Reference.PathOf(1))).ShouldBe(200);
        await Expect(_tab.Page.Locator(".document mark")).ToHaveTextAsync(Old);
        await Expect(_tab.Page.Locator(".warning")).ToContainTextAsync("These words no longer stand in it.");
    }

    // Axe, and nothing that stands out, on a phone and on a desk.
    private async Task LookAsync(string name)
    {
        foreach (var width in new[] { 390, 1280 })
        {
            await _tab.Page.SetViewportSizeAsync(width, 800);
            (await _tab.FindingsAsync()).ShouldBeEmpty($"{name} at {width}");
            (await _tab.OverhangAsync()).ShouldBeLessThanOrEqualTo(0, $"{name} at {width}");
            await _tab.PictureAsync($"story-{name}-{width}");
        }
    }

    // On paper stand the words, and nothing to press.
    private async Task PrintAsync(string name)
    {
        await _tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var screen in new[] { "header.banner nav", "form", "button" })
            foreach (var shown in await _tab.Page.Locator(screen).AllAsync()) (await shown.IsVisibleAsync()).ShouldBeFalse($"{screen} on paper of {name}");
        await Expect(_tab.Page.Locator(".document").First).ToBeVisibleAsync();
        await _tab.PictureAsync($"story-{name}-print");
        await _tab.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private async Task UploadAsync(string text, string button)
    {
        await _tab.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "lantern.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) });
        await _tab.Button(button).ClickAsync();
    }

    private async Task AsAsync(string person)
    {
        _site.Entra.Person = person;
        await _tab.Page.Context.ClearCookiesAsync();
    }

    private AnswerRecord Answered(string words)
    {
        var (host, records) = (_site.App.Services.GetRequiredService<AssistantHost>(), _site.App.Services.GetRequiredService<AnswerRecords>());
        var document = host.Knowledge.Documents.Single(d => d.Source.Id == Id);
        var (reference, start) = (records.NewReference(), document.Text.IndexOf(words, StringComparison.Ordinal));
        var links = new AnswerLinks(reference, host.Current.Sources);
        links.Cite([new Citation { Number = 1, Source = document.Source, Quote = words, Start = start, End = start + words.Length, Passage = words }]);
        var record = new AnswerRecord
        {
            Reference = reference,
            Status = AnswerStatus.Answered,
            Intent = Intent.Question,
            Completeness = Completeness.Full,
            At = host.Time.GetUtcNow(),
            Knowledge = host.Current.Id,
            Trail = host.Knowledge.Changes.Head,
            Settings = ServedSettings.Of(host.Site),
            Citations = links.Cited,
        };
        records.Add(record, new Delivery($"a:{reference}", "somebody"), host.Current.Sources);
        return record;
    }
}
