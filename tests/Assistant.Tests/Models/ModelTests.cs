using System.Text.RegularExpressions;
using Assistant.Answers;
using Assistant.Models;
using Microsoft.AspNetCore.Http;

namespace Assistant.Tests.Models;

/// <summary>Answers worded by a model that a test scripts, over real HTTP.</summary>
public abstract class ModelTests : IAsyncLifetime
{
    /// <summary>A question that quotations of a document answer.</summary>
    private protected const string Question = "What protection from exclusion did a review team member call for?";

    /// <summary>What a good model says to it, and where that stands.</summary>
    private protected const string Good = "A review team member emphasises this further with a need for legal safeguarding processes to be in place to safeguard children from being excluded from school when there are links to criminal exploitation.";
    private protected const string Place = "A review team member emphasises this further";

    private protected ModelServer Server { get; } = new();

    public Task InitializeAsync() => Server.InitializeAsync();

    public async Task DisposeAsync()
    {
        Server.Faults.ShouldBeEmpty();
        await Server.DisposeAsync();
    }

    private protected ModelAnswers Answers => ModelServices.ForTerminal(Server.Options, TimeProvider.System);

    private protected Task<Answer> AskAsync(string question = Question, Exchange? previous = null) =>
        Answers.AnswerAsync(Some.Assistant.Current, new Question(question) { Previous = previous }, null, CancellationToken.None);

    /// <summary>The number under which the model was given the passage with those words.</summary>
    private protected static int NumberOf(string data, string words) =>
        Regex.Matches(data, @"^\[(\d+)\] ", RegexOptions.Multiline).Last(m => m.Index < data.IndexOf(words, StringComparison.Ordinal)).Groups[1].ValueSpan is var number ? int.Parse(number, null) : 0;

    private protected static Task SayGood(HttpContext context, string data) => ModelServer.SayAsync(context, [(Good, [NumberOf(data, Place)])]);

    /// <summary>The answer as it is without a model.</summary>
    private protected static void ShouldBeAsFound(Answer answer, string question = Question)
    {
        answer.Model.ShouldBeNull();
        Some.Text(answer).ShouldBe(Some.Text(Some.Ask(question)));
    }
}
