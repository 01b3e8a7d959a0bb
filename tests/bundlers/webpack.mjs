// webpack by its API, for its own command is a package more: node webpack.mjs <folder to fill>
import webpack from "webpack";

const config = {
  mode: "production",
  context: import.meta.dirname,
  entry: "./main.ts",
  output: { path: process.argv[2], filename: "[name].js", module: true },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
  performance: { hints: false },
  module: {
    rules: [
      { test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      // The looks as a file of their own, which the page links.
      { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
    ],
  },
};

webpack(config, (error, stats) => {
  if (!error && !stats.hasErrors()) return;
  console.error(error ?? stats.toString({ colors: false }));
  process.exitCode = 1;
});
