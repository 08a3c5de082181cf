using Assistant.Access;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Pages.Manage;
using Assistant.Tests;
using Assistant.Tests.Access;
using Assistant.Tests.Access.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Assistant.BrowserTests.ChatTab;

namespace Assistant.BrowserTests;

/// <summary>The pages for managers as a manager, a practitioner and a stranger meet them: each that the start page lists.</summary>
[Collection(InBrowser.Name)]
public sealed class ManagePageTests(Browser browser) : IAsyncLifetime
{
    private static readonly Lazy<Task<SignedInSite>> Shared = new(() => SignedInSite.StartAsync(SourcePages.Tenant));

    private readonly ManagedServer _server = new(AccessRole.Manager,
        AssistantHost.Start(Checkout.Content with { Site = Directory.CreateTempSubdirectory("site-").FullName }, TimeProvider.System, new SiteOptions { ShowDrafts = true }));
    private SignedInSite _site = null!;

    private IEnumerable<string> Pages => _server.Services.GetRequiredService<ManagePages>().All.Select(p => p.Address).Prepend("/manage");

    public async Task InitializeAsync()
    {
        await _server.StartAsync();
        _site = await Shared.Value;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Axe_finds_nothing_on_any_page_and_nothing_stands_out_of_it(ColorScheme scheme, int width)
    {
        await using var tab = await browser.OpenManagerAsync(_server.Client.BaseAddress!, scheme, width);
        foreach (var address in Pages)
        {
            (await tab.GoAsync(address)).ShouldBe(200, address);
            (await tab.FindingsAsync()).ShouldBeEmpty(address);
            (await tab.OverhangAsync()).ShouldBeLessThanOrEqualTo(0, address);
            (await tab.SmallAsync()).ShouldBeEmpty(address);
            await Expect(tab.Heading).ToHaveCountAsync(1);
            await tab.PictureAsync($"page{address.Replace('/', '-')}-{width}{(scheme == ColorScheme.Dark ? "-dark" : "")}");
        }
    }

    [BrowserFact]
    public async Task Each_page_is_on_the_start_page_and_leads_back_to_it_without_script()
    {
        await using var tab = await browser.OpenManagerAsync(new Uri(_server.Client.BaseAddress!, "/manage"), script: false);
        foreach (var address in Pages.Skip(1))
        {
            await tab.GoAsync("/manage");
            await tab.Page.Locator($"main a[href='{address}']").ClickAsync();
            await Expect(tab.Page.Locator($"nav.manage a[aria-current=page][href='{address}']")).ToBeVisibleAsync();
            await tab.Link("For managers").ClickAsync();
            await Expect(tab.Heading).ToHaveTextAsync("For managers");
        }
    }

    [BrowserFact]
    public async Task A_form_with_a_slip_comes_back_filled_in_with_the_focus_on_what_to_mend()
    {
        await using var tab = await browser.OpenManagerAsync(new Uri(_server.Client.BaseAddress!, "/manage/source/govuk-first-responder/checked"), width: 390);
        await tab.Box("Day").FillAsync("31");
        await tab.Box("Month").FillAsync("2");
        await tab.Box("Year").FillAsync("2030");
        await tab.Page.Locator("button[type=submit]").ClickAsync();
        var summary = tab.Page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToBeFocusedAsync();
        (await tab.Page.TitleAsync()).ShouldStartWith("Error: ");
        await Expect(tab.Box("Day")).ToHaveValueAsync("31");
        var links = summary.GetByRole(AriaRole.Link);
        await Expect(links).ToHaveCountAsync(2);
        await links.Nth(0).ClickAsync();
        await Expect(tab.Box("Day")).ToBeFocusedAsync();
        await links.Nth(1).ClickAsync();
        await Expect(tab.Page.Locator("textarea#why")).ToBeFocusedAsync();
        (await tab.FindingsAsync()).ShouldBeEmpty();
        (await tab.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        await tab.PictureAsync("page-form-errors-390");
    }

    [BrowserFact]
    public async Task A_manager_signs_in_goes_to_the_page_they_wanted_and_signs_out()
    {
        _site.Entra.Person = SignedInSite.Manager;
        await using var tab = await browser.OpenManagerAsync(new Uri(_site.Base, "/manage"), script: false);
        await Expect(tab.Heading).ToHaveTextAsync("For managers");
        await tab.Button("Sign out").ClickAsync();
        await Expect(tab.Heading).ToHaveTextAsync("You are signed out");
        await tab.PictureAsync("page-signed-out");
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_practitioner_reads_sources_and_is_told_why_not_more(int width)
    {
        _site.Entra.Person = SignedInSite.Practitioner;
        await using var tab = await browser.OpenManagerAsync(new Uri(_site.Base, "/sources"), width: width);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(_site.Base, "/sources").ToString());
        foreach (var address in Pages)
        {
            (await tab.GoAsync(address)).ShouldBe(403, address);
            await Expect(tab.Heading).ToHaveTextAsync("This page is for managers");
        }
        (await tab.FindingsAsync()).ShouldBeEmpty();
        (await tab.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        await tab.PictureAsync($"page-not-manager-{width}");
        await tab.GoAsync("/sources");
        (await tab.FindingsAsync()).ShouldBeEmpty();
        (await tab.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
        await tab.PictureAsync($"page-sources-signed-in-{width}");
        await tab.Button("Sign out").ClickAsync();
        await Expect(tab.Heading).ToHaveTextAsync("You are signed out");
    }

    [BrowserFact]
    public async Task A_stranger_who_cancels_sees_why_nothing_was_opened()
    {
        _site.Entra.Refuses = ("access_denied", "AADSTS65004: User declined to consent.");
        try
        {
            await using var tab = await browser.OpenManagerAsync(new Uri(_site.Base, "/manage"), width: 390);
            await Expect(tab.Heading).ToHaveTextAsync("You are not signed in");
            (await tab.FindingsAsync()).ShouldBeEmpty();
            await tab.PictureAsync("page-cancelled-390");
        }
        finally
        {
            _site.Entra.Reset();
        }
    }
}
