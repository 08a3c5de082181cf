using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Access;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Questions;
using Assistant.Screening;
using Assistant.Teams.Connector;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>All that people write goes into one server: to start it takes longer than most of these tests.</summary>
[CollectionDefinition(nameof(StoredWords))]
public sealed class StoredWords : ICollectionFixture<StoredWorld>;

/// <summary>One server with a site of its own, a channel, and a manager at its pages: what one writes there another reads.</summary>
public sealed partial class StoredWorld : IAsyncLifetime
{
    public const string DutyManager = "7d7ac4a0-0b6f-4d0c-a6f9-8c5f0d2f4f11";

    private readonly MovedClock _clock = new();

    public StoredWorld()
    {
        Host = Some.Host(_clock, Content);
        Channel = new ChannelSimulator
        {
            Host = Host,
            Options = Some.Options with
            {
                Access = new AccessOptions { LocalChat = AccessRole.Manager | AccessRole.Trainer },
                Screening = new ScreeningOptions { FreeText = true },
                Questions = new QuestionOptions { DutyManagers = [new DutyManager(DutyManager, "Duty manager")] },
            },
            Change = services => services.AddSingleton(new ConversationPace(new SendLimits([(100_000, TimeSpan.FromTicks(1))]), TimeProvider.System)),
        };
    }

    /// <summary>With a made-up screening in which words can be written.</summary>
    internal ContentFolder Content { get; } = Checkout.CopyWith(("knowledge/screening/made-up.yaml", SomeScreening.Own), (QuestionnaireReader.FirstQuestions, SomeScreening.First)) with { Site = Directory.CreateTempSubdirectory("site-").FullName };
    internal AssistantHost Host { get; }
    internal ChannelSimulator Channel { get; }

    public Task InitializeAsync() => Channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await Channel.DisposeAsync();
        Directory.Delete(Content.Root, recursive: true);
    }

    internal T Part<T>() where T : notnull => Channel.Services.GetRequiredService<T>();

    internal ScreeningChat Chat(string person = "29:somebody") => new(Channel, person);

    /// <summary>Sends a manager's form; what comes back is dead, and is what the form leads to.</summary>
    internal async Task<string> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Channel.Assistant.GetStringAsync("/manage/off/new")).Groups[1].Value;
        using var response = await Channel.Assistant.PostAsync(address, new FormUrlEncodedContent([new("form-token", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]));
        var html = await response.Content.ReadAsStringAsync();
        Live.OnPage(html).ShouldBeEmpty(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return html;
    }

    /// <summary>The page is dead and shows the word.</summary>
    internal async Task DemandOnPagesAsync(string word, params IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            var html = await Channel.Assistant.GetStringAsync(address);
            html.ShouldContain(word, customMessage: address);
            Live.OnPage(html, isDocument: address.StartsWith("/sources/", StringComparison.Ordinal)).ShouldBeEmpty(address);
        }
    }

    /// <summary>All that went into the chat is dead, and some of it holds the word.</summary>
    internal void DemandInChat(string conversation, string word)
    {
        var said = Channel.Wire(conversation);
        said.ShouldContain(j => j.Contains(word, StringComparison.Ordinal), $"{word} in {string.Join('\n', said)}");
        foreach (var json in said) Live.InMessage(json).ShouldBeEmpty(json);
    }

    /// <summary>The card that a press brought back is dead and holds the word.</summary>
    internal static void DemandOnCard(JsonElement card, string word)
    {
        card.GetRawText().ShouldContain(word);
        Live.InMessage(card.GetRawText()).ShouldBeEmpty();
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
