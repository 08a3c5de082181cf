using Assistant.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Pages;

/// <summary>What is shown to who has no ticket, or one that has ended: how to get another.</summary>
public static class TicketGone
{
    /// <param name="words">The words.</param>
    /// <param name="how">The id of those that say how to get another.</param>
    public static IResult Result(InterfaceWords words, string how) => new RazorComponentResult<GonePage>(new { Words = words, How = words[how] }) { StatusCode = StatusCodes.Status404NotFound };
}
